package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a deployment chooses for itself: its product's scopes, its audience, its signing algorithm. */
class ConfiguredDeploymentTest {

    private static final String AUDIENCE = "https://api.example.com";

    private static final Deployment DEPLOYMENT = Deployment.start(Map.of(
            "KEYWRIGHT_ROLES_CREATOR_SCOPES", "report.print report.read",
            "KEYWRIGHT_AUDIENCE", AUDIENCE,
            "KEYWRIGHT_SIGNING_ALGORITHM", "RS256"));
    private static final Api API = DEPLOYMENT.api();
    private static final Tenant TENANT = Tenant.create(API);

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void theProductsScopesAreHeldByTheRoleTheyAreGivenToAndThoseAfterIt() {
        assertThat(requestPrinting("creator").expect(200).text("/scope")).isEqualTo("report.print");
        assertThat(requestPrinting("contributor").status()).isEqualTo(200);
        assertThat(requestPrinting("owner").status()).isEqualTo(200);
        assertThat(requestPrinting("operator").expect(400).text("/error")).isEqualTo("invalid_scope");
    }

    @Test
    void theProductsScopesAreListedWithTheRolesAndPublished() {
        JsonNode roles = API.get(TENANT.path("/roles"), TENANT.ownerSession())
                .expect(200)
                .json()
                .path("roles");

        assertThat(roles)
                .filteredOn(role -> role.path("scopes").toString().contains("report.print"))
                .extracting(role -> role.path("name").asText())
                .containsExactly("creator", "contributor", "owner");
        assertThat(API.get("/.well-known/oauth-authorization-server", null).body())
                .contains("report.print");
    }

    @Test
    void tokensAreForTheAudienceAndSignedByTheAlgorithmThatWereChosen() {
        String token = API.token(DEPLOYMENT.bootstrapKey());

        assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8))
                .contains("\"alg\":\"RS256\"");
        assertThat(API.introspect(DEPLOYMENT.bootstrapKey(), token).text("/aud"))
                .isEqualTo(AUDIENCE);
        assertThat(API.get("/v1/me", token).status()).isEqualTo(200);
        assertThat(API.get("/.well-known/jwks.json", null).text("/keys/0/kty")).isEqualTo("RSA");
    }

    private static Answer requestPrinting(String role) {
        return API.form(
                "/oauth2/token",
                TENANT.serviceKey(role),
                Map.of("grant_type", "client_credentials", "scope", "report.print"));
    }
}
