package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the README's tour does. */
class TourTest {

    private static final Deployment DEPLOYMENT = Deployment.start();

    private final Api api = DEPLOYMENT.api();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void aKeyIsMadeUsedIntrospectedAndRevoked() {
        String bearer = api.token(DEPLOYMENT.bootstrapKey());
        String workspace = api.get("/v1/workspaces", bearer).expect(200).text("/workspaces/0/id");
        String keys = "/v1/workspaces/" + workspace + "/api-keys";

        Answer created = api.post(keys, bearer, "{\"type\":\"service\",\"name\":\"ci\",\"role\":\"operator\"}")
                .expect(201);
        Key ci = new Key(created.text("/client_id"), created.text("/client_secret"));
        String token = api.token(ci);

        assertThat(api.get("/v1/me", token).expect(200).text("/name")).isEqualTo("ci");
        assertThat(api.introspect(DEPLOYMENT.bootstrapKey(), token)
                        .json()
                        .path("active")
                        .booleanValue())
                .isTrue();

        api.delete(keys + "/" + ci.clientId(), bearer).expect(204);

        assertThat(api.get("/v1/me", token).status()).isEqualTo(401);
        assertThat(api.requestToken(ci).expect(401).text("/error")).isEqualTo("invalid_client");
        assertThat(api.introspect(DEPLOYMENT.bootstrapKey(), token).body()).isEqualTo("{\"active\":false}");
    }

    @Test
    void aTokenIsRevokedByItsOwnKey() {
        String token = api.token(DEPLOYMENT.bootstrapKey());

        api.revoke(DEPLOYMENT.bootstrapKey(), token).expect(200);

        assertThat(api.get("/v1/me", token).status()).isEqualTo(401);
    }

    @Test
    void aTokenCanBeAskedForWithFewerScopes() {
        Answer answer = api.form(
                "/oauth2/token",
                DEPLOYMENT.bootstrapKey(),
                Map.of("grant_type", "client_credentials", "scope", "workspace.read"));

        assertThat(answer.expect(200).text("/scope")).isEqualTo("workspace.read");
        assertThat(answer.json().path("expires_in").intValue()).isEqualTo(3600);
    }
}
