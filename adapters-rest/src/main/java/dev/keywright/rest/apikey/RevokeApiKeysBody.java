package dev.keywright.rest.apikey;

import dev.keywright.application.apikey.RevokeApiKeys.Filter;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.Values;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks to revoke many keys at once. */
record RevokeApiKeysBody(
        @Nullable FilterBody filter, @Nullable Boolean dryRun) {

    /** @param all true for every key, so that a filter which was forgotten doesn't mean that */
    record FilterBody(
            @Nullable Boolean all,
            @Nullable String userId,
            @Nullable String role,
            @Nullable String type,
            @Nullable String createdBefore) {

        boolean isNarrow() {
            return Stream.of(userId, role, type, createdBefore).anyMatch(Objects::nonNull);
        }
    }

    /** @throws dev.keywright.rest.problem.RequestRefusal.Invalid with all that is wrong, if anything is */
    Filter parse() {
        Fields fields = new Fields();
        if (filter == null) {
            fields.refuse("filter", "is required; {\"all\": true} stands for every key");
            return fields.build(() -> Filter.ALL);
        }
        boolean all = Boolean.TRUE.equals(filter.all());
        if (all == filter.isNarrow()) {
            fields.refuse(
                    "filter",
                    "must have user_id, role, type or created_before, or several of them; or else all, which must be true and stands for every"
                            + " key");
        }
        Parsed<UserId> user = fields.optional("filter.user_id", filter.userId(), text -> new UserId(Values.uuid(text)));
        Parsed<RoleName> role = fields.optional("filter.role", filter.role(), RoleName::new);
        Parsed<KeyType> type = fields.optional("filter.type", filter.type(), ApiKeyValues::type);
        Parsed<Instant> before = fields.optional("filter.created_before", filter.createdBefore(), Values::time);
        return fields.build(() -> new Filter(user.orNull(), role.orNull(), type.orNull(), before.orNull()));
    }
}
