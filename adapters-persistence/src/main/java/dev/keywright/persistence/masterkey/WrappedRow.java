package dev.keywright.persistence.masterkey;

import dev.keywright.application.masterkey.Place;
import dev.keywright.application.masterkey.WrappedThing;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of any of the tables.
 *
 * @param id the primary key as text; of bytes, in hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // It is read once, and turned into a value at once.
record WrappedRow(String id, @Nullable UUID workspaceId, byte[] wrapped) {

    WrappedThing toThing(Place.Kind kind) {
        return new WrappedThing(place(kind), wrapped);
    }

    private Place place(Place.Kind kind) {
        return switch (kind) {
            case PEPPER -> new Place.Pepper(Integer.parseInt(id));
            case SIGNING_KEY -> new Place.SigningKey(new KeyId(id));
            case INTEGRATION ->
                new Place.Integration(
                        new WorkspaceId(Objects.requireNonNull(workspaceId)), new IntegrationId(UUID.fromString(id)));
            case GIVEN_ANSWER ->
                new Place.GivenAnswer(new RequestDigest(HexFormat.of().parseHex(id)));
        };
    }

    /** The primary key of what is at that place, as {@link #id} has it. */
    static String id(Place place) {
        if (place instanceof Place.Pepper pepper) {
            return String.valueOf(pepper.version());
        }
        if (place instanceof Place.SigningKey key) {
            return key.id().value();
        }
        if (place instanceof Place.Integration integration) {
            return integration.id().toString();
        }
        return ((Place.GivenAnswer) place).request().toString();
    }
}
