package dev.keywright.persistence.apikey;

import dev.keywright.application.token.LiveCredential;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.FrequentStatement;
import dev.keywright.persistence.internal.Networks;
import dev.keywright.persistence.internal.Parameter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What a statement answers that was asked about several keys at once. */
public final class LiveCredentials {

    private LiveCredentials() {}

    /**
     * The answer to each question, in their order; empty to those that no row answers.
     *
     * @param query gives a row for each question whose key is live: the question's number from 0, {@link LiveKeys#COLUMNS}, and the secret
     */
    public static List<Optional<LiveCredential>> answers(int questions, Query query) {
        List<Optional<LiveCredential>> answers = new ArrayList<>(Collections.nCopies(questions, Optional.empty()));
        query.map((row, context) -> answers.set(row.getInt(1), Optional.of(read(row))))
                .forEach(done -> {});
        return answers;
    }

    /** As {@link #answers(int, Query)}. */
    public static List<Optional<LiveCredential>> answers(
            int questions, Database database, FrequentStatement statement, Map<String, Parameter> values) {
        List<Optional<LiveCredential>> answers = new ArrayList<>(Collections.nCopies(questions, Optional.empty()));
        database.query(statement, values, row -> answers.set(row.getInt(1), Optional.of(read(row))));
        return answers;
    }

    /**
     * Reads {@link LiveKeys#COLUMNS} and the secret from the second column on. By hand and by position, since it is done for each token: finding
     * out each time which column is which took as long as signing.
     */
    public static LiveCredential read(ResultSet row) throws SQLException {
        LiveKey key = new LiveKey(
                new ClientId(row.getObject(2, UUID.class)),
                KeyType.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                new Name(row.getString(4)),
                new WorkspaceId(row.getObject(5, UUID.class)),
                row.getBoolean(6),
                user(row.getObject(7, UUID.class)),
                new RoleName(row.getString(8)),
                scopes(row.getString(9)),
                restrictions(row),
                Networks.parse(row.getString(13)));
        return new LiveCredential(key, new SecretId(row.getObject(14, UUID.class)));
    }

    private static KeyRestrictions restrictions(ResultSet row) throws SQLException {
        return new KeyRestrictionsRow(row.getString(10), row.getObject(11, Integer.class), row.getString(12))
                .toRestrictions();
    }

    private static @Nullable SortedSet<Scope> scopes(@Nullable String ofCustomRole) {
        return ofCustomRole == null ? null : Scope.parseList(ofCustomRole);
    }

    private static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }
}
