package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.client.AccessToken;
import dev.keywright.client.KeywrightClient;
import dev.keywright.client.TokenRefused;
import dev.keywright.client.TokenSource;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The Java client of workflow steps, against a real server. */
class StepClientTest {

    private static final Deployment DEPLOYMENT = Deployment.start();

    private final Api api = DEPLOYMENT.api();
    private final KeywrightClient client = KeywrightClient.at(api.address());
    private final Tenant tenant = Tenant.create(api);
    private final Key key = tenant.serviceKey("operator");
    private final TokenSource tokens = client.ofKey(key.clientId(), key.clientSecret());

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void stepAuthenticatesWithItsKey() throws Exception {
        assertThat(me().statusCode()).isEqualTo(200);
        assertThat(me().body()).contains(key.clientId());
        assertThat(tokens.token().scopes()).contains("integration.use");
    }

    @Test
    void manyThreadsShareOneToken() throws Exception {
        Set<AccessToken> distinct = Stream.generate(tokens::tokenAsync).limit(40).toList().stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());

        assertThat(distinct).hasSize(1);
    }

    @Test
    void revokedTokenIsReplacedWithoutTheStepNoticing() throws Exception {
        AccessToken first = tokens.token();
        api.revoke(key, first.value()).expect(200);

        assertThat(me().statusCode()).isEqualTo(200);
        assertThat(tokens.token()).isNotSameAs(first);
    }

    @Test
    void revokedKeyIsRefusedWithTheServersReason() throws Exception {
        AccessToken last = tokens.token();
        tenant.revoke(key);
        tokens.discard(last);

        assertThatThrownBy(tokens::token)
                .isInstanceOfSatisfying(
                        TokenRefused.class, e -> assertThat(e.status()).isEqualTo(401))
                .hasMessageContaining("Client authentication failed");
    }

    @Test
    void stepActsByAnIntegrationWhoseSecretItNeverSees() throws Exception {
        String created =
                "{\"name\":\"warehouse\",\"from_new_service_key\":{\"name\":\"warehouse\",\"role\":\"viewer\"}}";
        UUID integration = UUID.fromString(api.post(tenant.path("/integrations"), tenant.ownerSession(), created)
                .expect(201)
                .text("/id"));
        TokenSource warehouse = client.ofIntegration(tokens, UUID.fromString(tenant.id()), integration);

        String token = warehouse.token().value();

        assertThat(api.get("/v1/me", token).expect(200).text("/name")).isEqualTo("warehouse");
        api.delete(tenant.path("/integrations/" + integration), tenant.ownerSession())
                .expect(204);
        warehouse.discard(warehouse.token());
        assertThatThrownBy(warehouse::token)
                .isInstanceOfSatisfying(
                        TokenRefused.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    private HttpResponse<String> me() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(api.address().resolve("/v1/me")).build();
        return tokens.send(HttpClient.newHttpClient(), request, BodyHandlers.ofString());
    }
}
