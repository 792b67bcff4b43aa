package dev.keywright.persistence.token;

import dev.keywright.application.token.KeyCredentials;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.persistence.apikey.LiveCredentials;
import dev.keywright.persistence.apikey.LiveKeys;
import dev.keywright.persistence.apikey.PresentedSecrets;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.Gatherer;
import dev.keywright.persistence.internal.Gatherer.Limits;
import dev.keywright.persistence.internal.Gatherers;
import dev.keywright.persistence.internal.Latest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Credentials as {@code api_key_secret} has them, those of all clients that authenticate at the same time found by one statement. */
public final class PostgresKeyCredentials implements KeyCredentials {

    /** How many statements run at the same time, and so how many connections are used. */
    public static final int STATEMENTS = 1;

    private static final String FIND =
            """
            select asked.question, %s, s.id as secret_id
            from %s
            %s
            where %s
            """.formatted(LiveKeys.COLUMNS, PresentedSecrets.ROWS, PresentedSecrets.KEYS, LiveKeys.ARE_LIVE);

    private final Database database;
    private final Gatherer<Presented, Optional<LiveCredential>> gatherer;

    public PostgresKeyCredentials(Database database, Gatherers gatherers) {
        this.database = database;
        this.gatherer = gatherers.gatherer(Limits.ofStatements(STATEMENTS), this::findAll);
    }

    private record Presented(ClientId key, List<SecretDigest> secret, Instant now) {}

    @Override
    public CompletionStage<Optional<LiveCredential>> findLive(ClientId key, List<SecretDigest> secret, Instant now) {
        return gatherer.ask(new Presented(key, secret, now));
    }

    private List<Optional<LiveCredential>> findAll(List<Presented> all) {
        PresentedSecrets secrets = new PresentedSecrets();
        for (int i = 0; i < all.size(); i++) {
            secrets.add(i, all.get(i).key(), all.get(i).secret());
        }
        return database.with(handle -> LiveCredentials.answers(
                all.size(), secrets.bindTo(handle.createQuery(FIND)).bind("now", Latest.of(all, Presented::now))));
    }
}
