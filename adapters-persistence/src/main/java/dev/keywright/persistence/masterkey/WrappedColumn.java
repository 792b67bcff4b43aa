package dev.keywright.persistence.masterkey;

import dev.keywright.application.masterkey.Place;

/**
 * Where things of one kind are stored.
 *
 * @param id the primary key as text
 * @param key what makes a primary key of that text, which is the parameter {@code :id}
 * @param workspace the workspace that they belong to, if they do to one
 */
record WrappedColumn(String table, String primaryKey, String id, String key, String workspace, String wrapped) {

    static WrappedColumn of(Place.Kind kind) {
        return switch (kind) {
            case PEPPER ->
                new WrappedColumn(
                        "pepper", "version", "version::text", "cast(:id as integer)", "null::uuid", "wrapped");
            case SIGNING_KEY ->
                new WrappedColumn("signing_key", "id", "id", ":id", "null::uuid", "wrapped_private_key");
            case INTEGRATION ->
                new WrappedColumn("integration", "id", "id::text", "cast(:id as uuid)", "workspace_id", "wrapped_key");
            case GIVEN_ANSWER ->
                new WrappedColumn(
                        "given_answer",
                        "request",
                        "encode(request, 'hex')",
                        "decode(:id, 'hex')",
                        "null::uuid",
                        "sealed");
        };
    }

    /** Puts the columns' names into a statement. */
    String in(String statement) {
        return statement
                .replace("{table}", table)
                .replace("{primary key}", primaryKey)
                .replace("{id}", id)
                .replace("{key}", key)
                .replace("{workspace}", workspace)
                .replace("{wrapped}", wrapped);
    }
}
