package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The endpoints that are asked most are carried without JAX-RS, and by JAX-RS where a request is unusual, such as by a slash at the end of
 * its path. Nobody can tell by the answer.
 */
class OAuthHandlerTest {

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api API = DEPLOYMENT.api();
    private static final Key KEY = Tenant.create(API).serviceKey("operator");

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String CREDENTIALS = "client_id=" + KEY.clientId() + "&client_secret=" + KEY.clientSecret();

    /** What is different for each answer: times, and what holds them or a random id. */
    private static final List<String> VARYING = List.of("date", "x-request-id");

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    /** What follows the request line. */
    static Stream<String> requests() {
        return Stream.of(
                form(FORM, "grant_type=client_credentials&" + CREDENTIALS),
                form(FORM + basic(KEY.clientSecret()), "grant_type=client_credentials"),
                form(FORM + basic(KEY.clientSecret()), "grant_type=client_credentials&scope=workspace.read"),
                form(FORM + basic(KEY.clientSecret()), "grant_type=client_credentials&scope=member.write"),
                form(FORM + basic(KEY.clientSecret() + "x"), "grant_type=client_credentials"),
                form(FORM, "grant_type=client_credentials&" + CREDENTIALS + "x"),
                form(FORM, "grant_type=password&" + CREDENTIALS),
                form(FORM, "grant_type=client_credentials&grant_type=client_credentials&" + CREDENTIALS),
                form(FORM + basic(KEY.clientSecret()), "grant_type=client_credentials&" + CREDENTIALS),
                form(FORM + basic(KEY.clientSecret()) + basic(KEY.clientSecret()), "grant_type=client_credentials"),
                form(FORM, ""),
                form(FORM, "%zz=1"),
                form("Content-Type: application/json\r\n", "{}"),
                form("", "grant_type=client_credentials&" + CREDENTIALS),
                form(
                        "Content-Type: Application/X-WWW-Form-UrlEncoded; charset=utf-8\r\n",
                        "grant_type=client_credentials&" + CREDENTIALS),
                form("Accept: text/html\r\n" + FORM, "grant_type=client_credentials&" + CREDENTIALS),
                "Host: a\r\n\r\n",
                "Host: a\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n5\r\ntoken\r\n0\r\n\r\n",
                form(FORM + basic(KEY.clientSecret()), "token=" + API.token(KEY)),
                form(FORM + basic(KEY.clientSecret()), "token=none"),
                form(FORM, "x=" + "x".repeat(64 * 1024)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void tokenEndpointAnswersTheSameEitherWay(String request) {
        assertSameAnswers("/oauth2/token", request);
        assertSameAnswers("/v1/auth/token", request);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void introspectionEndpointAnswersTheSameEitherWay(String request) {
        assertSameAnswers("/oauth2/introspect", request);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void secretInTheQueryIsRefusedEitherWay(String request) {
        assertSameAnswers("/oauth2/token", "?client_secret=x", request);
    }

    private static void assertSameAnswers(String path, String request) {
        assertSameAnswers(path, "", request);
    }

    private static void assertSameAnswers(String path, String query, String request) {
        Answer without = exchange(path + query, request);
        Answer with = exchange(path + "/" + query, request);

        assertThat(without.status()).isEqualTo(with.status());
        assertThat(headers(without)).isEqualTo(headers(with));
        assertThat(without.body().replaceAll("\"eyJ[^\"]*\"", "a token"))
                .isEqualTo(with.body().replaceAll("\"eyJ[^\"]*\"", "a token"));
        assertThat(without.header("X-Request-Id")).isNotEmpty().isNotEqualTo(with.header("X-Request-Id"));
    }

    private static Answer exchange(String path, String request) {
        return RawConnection.exchange(API, "POST " + path + " HTTP/1.1\r\n" + request)
                .orElseThrow();
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        VARYING.forEach(headers::remove);
        return headers;
    }

    private static String form(String headers, String form) {
        return "Host: a\r\n" + headers + "Content-Length: " + form.length() + "\r\n\r\n" + form;
    }

    private static String basic(String secret) {
        String pair = KEY.clientId() + ":" + secret;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII))
                + "\r\n";
    }
}
