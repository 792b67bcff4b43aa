package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node is killed as {@code kill -9} does, after a creation is committed and before it is answered. */
class IdempotencyKillTest {

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final String BODY = "{\"type\":\"service\",\"name\":\"ci\",\"role\":\"viewer\"}";

    @TempDir
    Path folder;

    private final Api survivor = DEPLOYMENT.api();
    private final Tenant tenant = Tenant.create(survivor);
    private final String idempotencyKey = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void theSameRequestToAnotherNodeIsAnsweredWithTheKeyThatWasMade() {
        CompletableFuture<Answer> lost;
        try (DatabaseProxy proxy = new DatabaseProxy()) {
            int port = Deployment.freePort();
            ServerProcess node =
                    ServerProcess.run(folder, environmentBehind(proxy), "serve", "--port", String.valueOf(port));
            try {
                node.awaitApi();
                Api killed = new Api(URI.create("http://localhost:" + port));
                DatabaseProxy.Cut cut = proxy.withholdAnswerTo("insert into api_key", "COMMIT");
                lost = CompletableFuture.supplyAsync(() -> create(killed));
                awaitCommitted(cut, lost);
            } finally {
                node.kill();
            }
        }
        assertThatThrownBy(lost::join).as("an answer").hasRootCauseInstanceOf(IOException.class);
        List<String> made = keys();

        Answer again = create(survivor).expect(201);

        assertThat(made).containsExactly(again.text("/client_id"));
        assertThat(keys()).isEqualTo(made);
        assertThat(creations()).isEqualTo(1);
        assertThat(create(survivor).body()).isEqualTo(again.body());
        survivor.requestToken(new Key(again.text("/client_id"), again.text("/client_secret")))
                .expect(200);
    }

    private static Map<String, String> environmentBehind(DatabaseProxy proxy) {
        Map<String, String> environment = new HashMap<>(DEPLOYMENT.environmentOfFurtherNode());
        environment.put(
                "KEYWRIGHT_DATABASE_URL", proxy.inFrontOf(DEPLOYMENT.database().url()));
        return environment;
    }

    private Answer create(Api node) {
        HttpRequest.Builder request = node.request(tenant.path("/api-keys"))
                .header("Authorization", "Bearer " + tenant.ownerSession())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(BODY));
        return node.send(request);
    }

    private void awaitCommitted(DatabaseProxy.Cut cut, CompletableFuture<Answer> answer) {
        Instant patience = Instant.now().plusSeconds(30);
        while (!cut.happened() || keys().isEmpty()) {
            assertThat(answer).isNotDone();
            assertThat(Instant.now()).as("committed by").isBefore(patience);
        }
        assertThat(answer).isNotDone();
    }

    private List<String> keys() {
        return Rows.query(
                DEPLOYMENT.database(),
                "select client_id from api_key where workspace_id = '" + tenant.id() + "' and name = 'ci'");
    }

    private long creations() {
        return survivor.get(tenant.path("/audit-events?action=api_key.created"), tenant.ownerSession())
                .expect(200)
                .json()
                .path("audit_events")
                .size();
    }
}
