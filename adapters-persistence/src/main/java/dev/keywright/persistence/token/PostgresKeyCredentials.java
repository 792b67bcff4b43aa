package dev.keywright.persistence.token;

import dev.keywright.application.token.KeyCredentials;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.persistence.apikey.LiveCredentials;
import dev.keywright.persistence.apikey.LiveKeys;
import dev.keywright.persistence.apikey.PresentedSecrets;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.FrequentStatement;
import dev.keywright.persistence.internal.Gatherer;
import dev.keywright.persistence.internal.Gatherer.Limits;
import dev.keywright.persistence.internal.Gatherers;
import dev.keywright.persistence.internal.Latest;
import dev.keywright.persistence.internal.Parameter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Credentials as {@code api_key_secret} has them, those of all clients that authenticate at the same time found by one statement. */
public final class PostgresKeyCredentials implements KeyCredentials {

    /** How many statements run at the same time, and so how many connections are used. */
    public static final int STATEMENTS = 1;

    private static final FrequentStatement FIND = new FrequentStatement(
            """
            select asked.question, %s, s.id as secret_id
            from %s
            %s
            where %s
            """.formatted(LiveKeys.COLUMNS, PresentedSecrets.ROWS, PresentedSecrets.KEYS, LiveKeys.ARE_LIVE));

    private final Database database;
    private final Gatherer<Presented, Optional<LiveCredential>> gatherer;

    public PostgresKeyCredentials(Database database, Gatherers gatherers) {
        this.database = database;
        this.gatherer = gatherers.gatherer(Limits.ofStatements(STATEMENTS), this::findAll);
    }

    private record Presented(ClientId key, List<SecretDigest> secret, Instant now) {

        Credential credential() {
            return new Credential(key, PresentedSecret.of(secret));
        }
    }

    private record Credential(ClientId key, PresentedSecret secret) {}

    @Override
    public CompletionStage<Optional<LiveCredential>> findLive(ClientId key, List<SecretDigest> secret, Instant now) {
        return gatherer.ask(new Presented(key, secret, now));
    }

    /** A service has one key of its own to ask about all tokens that are shown to it: what several present at once is looked for once. */
    private List<Optional<LiveCredential>> findAll(List<Presented> all) {
        List<Credential> credentials = all.stream().map(Presented::credential).toList();
        Map<Credential, Integer> questions = new HashMap<>();
        PresentedSecrets secrets = new PresentedSecrets();
        for (int i = 0; i < all.size(); i++) {
            int question = questions.size();
            if (questions.putIfAbsent(credentials.get(i), question) == null) {
                secrets.add(question, all.get(i).key(), all.get(i).secret());
            }
        }
        Map<String, Parameter> values = secrets.parameters();
        values.put("now", Parameter.of(Latest.of(all, Presented::now)));
        List<Optional<LiveCredential>> answers = LiveCredentials.answers(questions.size(), database, FIND, values);
        return credentials.stream()
                .map(credential -> answers.get(Objects.requireNonNull(questions.get(credential))))
                .toList();
    }
}
