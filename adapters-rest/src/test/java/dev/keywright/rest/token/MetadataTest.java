package dev.keywright.rest.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.token.SigningKeySchedule;
import dev.keywright.rest.token.OAuthServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published documents, by the lines of the OAuth checklist. */
class MetadataTest {

    private static final String PATH = "/.well-known/oauth-authorization-server";

    // Lines 31 and 33.
    @Test
    void metadataTellWhatThereIs() {
        try (OAuthServer server = new OAuthServer("https://keys.example.com")) {
            Answer answer = server.request(PATH).method("GET").send();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
            assertThat(answer.body())
                    .isEqualTo("{\"issuer\":\"https://keys.example.com\","
                            + "\"token_endpoint\":\"https://keys.example.com/oauth2/token\","
                            + "\"introspection_endpoint\":\"https://keys.example.com/oauth2/introspect\","
                            + "\"revocation_endpoint\":\"https://keys.example.com/oauth2/revoke\","
                            + "\"jwks_uri\":\"https://keys.example.com/.well-known/jwks.json\","
                            + "\"scopes_supported\":[\"apikey.manage\",\"apikey.read\",\"apikey.write\",\"audit.read\","
                            + "\"integration.read\",\"integration.use\",\"integration.write\",\"member.read\","
                            + "\"member.write\",\"resource.share\",\"role.read\",\"role.write\",\"token.introspect\","
                            + "\"workspace.read\",\"workspace.write\"],"
                            + "\"grant_types_supported\":[\"client_credentials\"],\"response_types_supported\":[],"
                            + "\"token_endpoint_auth_methods_supported\":[\"client_secret_basic\",\"client_secret_post\"],"
                            + "\"introspection_endpoint_auth_methods_supported\":"
                            + "[\"client_secret_basic\",\"client_secret_post\"],"
                            + "\"revocation_endpoint_auth_methods_supported\":"
                            + "[\"client_secret_basic\",\"client_secret_post\"]}");
        }
    }

    // Line 32.
    @ParameterizedTest
    @CsvSource({
        "https://keys.example.com/kw, /kw, 200",
        "https://keys.example.com/kw, '', 200",
        "https://keys.example.com/kw, /k, 404",
        "https://keys.example.com/kw, /KW, 404",
        "https://keys.example.com/kw, /kw/more, 404",
        "https://keys.example.com/kw/, /kw, 200",
        "https://keys.example.com/a/b, /a/b, 200",
        "https://keys.example.com/a%20b, /a%20b, 200",
        "https://keys.example.com/a/b, /a, 404",
        "https://keys.example.com, /kw, 404",
        "https://keys.example.com/, '', 200",
    })
    void pathOfTheIssuerFollowsTheWellKnownOne(String issuer, String suffix, int status) {
        try (OAuthServer server = new OAuthServer(issuer)) {
            Answer answer = server.request(PATH + suffix).method("GET").send();

            assertThat(answer.status()).isEqualTo(status);
            if (status == 200) {
                assertThat(answer.json().path("issuer").asText()).isEqualTo(issuer);
                assertThat(answer.json().path("token_endpoint").asText())
                        .isEqualTo(issuer.replaceFirst("/$", "") + "/oauth2/token");
            }
        }
    }

    // Line 31.
    @ParameterizedTest
    @ValueSource(
            strings = {"https://keys.example.com?x", "https://keys.example.com#x", "keys.example.com", "/kw", "urn:kw"})
    void issuerIsAUrlWithoutQueryAndFragment(String issuer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthorizationServer.of(issuer, issuer, RoleCatalog.presets()))
                .withMessageContaining("issuer");
    }

    // Line 39: whoever caches the keys learns of a new one before it signs.
    @Test
    void keysMayBeCachedForLessThanTheyArePublishedAhead() {
        try (OAuthServer server = OAuthServer.start()) {
            Answer answer =
                    server.request("/.well-known/jwks.json").method("GET").send();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/jwk-set+json");
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
            assertThat(answer.body()).isEqualTo(OAuthServer.JWKS);
            assertThat(JwksResource.MAX_AGE).isLessThan(SigningKeySchedule.PUBLICATION_LEAD);
        }
    }
}
