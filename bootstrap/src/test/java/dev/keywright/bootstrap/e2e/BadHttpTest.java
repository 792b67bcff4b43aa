package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is too large, malformed or out of place as HTTP is refused as clearly as a wrong field, and the server serves on. */
class BadHttpTest {

    private static final int TOO_MUCH = 64 * 1024 + 1;
    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Tenant TENANT = Tenant.create(DEPLOYMENT.api());
    private static final String OWNER = TENANT.ownerSession();

    private final Api api = DEPLOYMENT.api();
    private final Map<String, List<String>> before = Rows.ofState(DEPLOYMENT.database());

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @AfterEach
    void nothingWasChangedAndTheServerServesOn() {
        assertThat(Rows.ofState(DEPLOYMENT.database())).isEqualTo(before);
        api.get("/health/ready", null).expect(200);
    }

    @Test
    void jsonBeyond64KiB() {
        String body = "{\"name\":\"" + "n".repeat(TOO_MUCH) + "\"}";
        for (String framing : List.of(withLength(body), inChunks(body))) {
            Answer answer = refusedOnOpenConnection("POST /v1/workspaces HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
                    + OWNER + "\r\nContent-Type: application/json\r\n" + framing);

            Answers.assertProblem(answer, 413, "content-too-large");
            assertThat(answer.text("/errors/0/field")).isEqualTo("body");
            assertThat(answer.text("/detail")).contains("65536");
        }
    }

    @Test
    void formBeyond64KiB() {
        String body = "grant_type=client_credentials&x=" + "x".repeat(TOO_MUCH);
        for (String framing : List.of(withLength(body), inChunks(body))) {
            Answer answer = refusedOnOpenConnection(
                    "POST /oauth2/token HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + framing);

            assertThat(Answers.assertSound(answer).expect(413).text("/error")).isEqualTo("invalid_request");
        }
    }

    /** So that no client misses the answer for being reset while it still sends. */
    @Test
    void whatIsStillOnItsWayIsReadBeforeTheAnswer() {
        String body = "x".repeat(3 * TOO_MUCH);
        for (String target : List.of("/v1/sessions", "/oauth2/token")) {
            try (RawConnection connection = RawConnection.to(api)) {
                connection.write("POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n");
                connection.write(body.substring(0, TOO_MUCH)).write(body.substring(TOO_MUCH));

                Answer answer = Answers.assertSound(connection.read().orElseThrow());
                assertThat(answer.status()).as(target).isEqualTo(413);
                assertThat(Answers.header(answer, "Connection")).isEmpty();
                connection.write("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(connection.read().orElseThrow().status()).isEqualTo(200);
            }
        }
    }

    /** Who says only how much is coming is told before sending it. */
    @Test
    void lengthBeyond64KiBIsRefusedUnseen() {
        try (RawConnection connection = RawConnection.to(api)) {
            connection.write("POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n\r\n");

            Answer answer = Answers.assertProblem(connection.read().orElseThrow(), 413, "content-too-large");

            assertThat(Answers.header(answer, "Connection")).isEqualToIgnoringCase("close");
            assertThat(connection.read()).isEmpty();
        }
    }

    private static String withLength(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String inChunks(String body) {
        StringBuilder chunks = new StringBuilder("Transfer-Encoding: chunked\r\n\r\n");
        for (int from = 0; from < body.length(); from += 8_000) {
            String chunk = body.substring(from, Math.min(from + 8_000, body.length()));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString();
    }

    /** The answer says if it is the connection's last; else the next request on it is answered. */
    private Answer refusedOnOpenConnection(String request) {
        try (RawConnection connection = RawConnection.to(api)) {
            Answer answer = connection.write(request).read().orElseThrow();
            boolean last = Answers.header(answer, "Connection").equalsIgnoreCase("close");

            Optional<Answer> next = connection
                    .write("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n")
                    .read();

            assertThat(next.map(Answer::status)).isEqualTo(last ? Optional.empty() : Optional.of(200));
            return answer;
        }
    }

    @Test
    void headersBeyond8KiB() {
        for (String request : List.of(
                "GET /v1/me HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(8_200) + "\r\n\r\n",
                "GET /v1/me HTTP/1.1\r\nHost: a\r\n" + "X-Many: x\r\n".repeat(900) + "\r\n",
                "GET /v1/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + "x".repeat(8_200) + "\r\n\r\n")) {
            Answers.assertProblem(RawConnection.exchange(api, request).orElseThrow(), 431, "headers-too-large");
        }
        Answers.assertProblem(
                RawConnection.exchange(api, "GET /" + "x".repeat(8_200) + " HTTP/1.1\r\nHost: a\r\n\r\n")
                        .orElseThrow(),
                414,
                "uri-too-long");
    }

    @Test
    void tokensBeyond4KiB() {
        Answer answer = Answers.assertProblem(api.get("/v1/me", "x".repeat(4_097)), 400, "invalid-request");
        assertThat(answer.text("/errors/0/field")).isEqualTo("Authorization");
        Answers.assertProblem(api.get("/v1/me", "x".repeat(4_096)), 401, "unauthenticated");

        Map<String, String> form = Map.of("token", "x".repeat(4_097));
        for (String path : List.of("/oauth2/introspect", "/oauth2/revoke")) {
            Answer refusal = Answers.assertSound(api.form(path, DEPLOYMENT.bootstrapKey(), form))
                    .expect(400);
            assertThat(refusal.text("/error")).isEqualTo("invalid_request");
            assertThat(refusal.text("/error_description")).contains("token");
        }
    }

    @Test
    void otherContentTypes() {
        for (String type : List.of(
                "text/plain", "application/xml", "application/x-www-form-urlencoded", "*/*", "application/json5")) {
            Answers.assertProblem(
                    api.send(api.request("/v1/workspaces")
                            .header("Authorization", "Bearer " + OWNER)
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString("{\"name\":\"n\"}"))),
                    415,
                    "unsupported-media-type");
        }
        for (String type : List.of("json", "a/b/c", "application/json; charset", "\"")) {
            Answer answer = Answers.assertSound(api.send(api.request("/v1/workspaces")
                    .header("Authorization", "Bearer " + OWNER)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{\"name\":\"\"}"))));
            assertThat(answer.status()).as(type).isIn(400, 415);
        }
        Answers.assertProblem(
                api.send(api.request("/v1/me")
                        .header("Authorization", "Bearer " + OWNER)
                        .header("Accept", "text/html")),
                406,
                "not-acceptable");
    }

    @Test
    void unknownPaths() {
        for (String path : List.of(
                "/nope",
                "/v1",
                "/v1/nope",
                "/v1/workspaces/a/b/c",
                "/v1/me/x",
                "/oauth2",
                "/health",
                "/application.wadl")) {
            Answers.assertProblem(api.get(path, OWNER), 404, "not-found");
        }
        for (String id : List.of(
                "x", "0", "%2f", "..%2f", "%00", "%ff", "%C3%A9", "a;b=c", "%F0%9F%98%80", "'--", "x".repeat(500))) {
            assertClientError("GET " + TENANT.path("/api-keys/" + id));
            assertClientError("GET " + TENANT.path("/api-keys/" + id) + "/");
            assertClientError("DELETE " + TENANT.path("/members/" + id));
            assertClientError("GET /v1/workspaces/" + id);
            assertClientError("GET /v1/workspaces/" + id + "/members");
        }
        for (String path : List.of(
                "/%",
                "/%zz",
                "/%2",
                "/v1/me%",
                "/v1/%2e%2e/v1/nope",
                "/v1/../nope",
                "//nope",
                "/nope;x",
                "/\u0001",
                "/\u00e9",
                "/a b",
                "*",
                "nope",
                "/v1/nope?%",
                "/v1/workspaces?limit=%zz",
                "/v1/workspaces?limit=%ff",
                "/v1/workspaces?%zz=1",
                "/v1/me?access_token=%zz")) {
            assertClientError("GET " + path);
        }
    }

    private void assertClientError(String requestLine) {
        Answer answer = RawConnection.exchange(
                        api,
                        requestLine + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + OWNER
                                + "\r\n\r\n")
                .orElseThrow(() -> new AssertionError("no answer to " + requestLine));

        Answers.assertSound(answer);
        assertThat(answer.status()).as(requestLine + ": " + answer.body()).isBetween(400, 499);
        assertThat(answer.text("/type")).as(requestLine).startsWith("/problems/");
        assertThat(answer.text("/request_id")).isEqualTo(Answers.header(answer, "X-Request-Id"));
    }

    @Test
    void requestsThatAreNoHttp() {
        String me = "GET /v1/me HTTP/1.1\r\nHost: a\r\n";
        String signIn = "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
        for (String request : List.of(
                "GET /v1/me HTTP/1.1\r\n\r\n",
                "GET /v1/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /v1/me HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /v1/me\r\n\r\n",
                "GET\r\n\r\n",
                "G\u0000T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/me HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /v1/me HTTP/2.0\r\nHost: a\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
                me + "No colon\r\n\r\n",
                me + "Name : value\r\n\r\n",
                me + "Na me: value\r\n\r\n",
                me + "X: a\u0000b\r\n\r\n",
                me + "X: a\r\n folded\r\n\r\n",
                signIn + "Content-Length: -1\r\n\r\n",
                signIn + "Content-Length: 1x\r\n\r\n{",
                signIn + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x",
                signIn + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                signIn + "Transfer-Encoding: gzip\r\n\r\n",
                signIn + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
                signIn + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                signIn + "Expect: magic\r\nContent-Length: 2\r\n\r\n{}")) {
            String shown = request.substring(0, Math.min(request.length(), 120));
            Answer answer =
                    RawConnection.exchange(api, request).orElseThrow(() -> new AssertionError("no answer to " + shown));

            Answers.assertSound(answer);
            assertThat(answer.status()).as(shown).isBetween(400, 499);
            assertThat(answer.text("/type")).as(shown).startsWith("/problems/");
        }
    }

    @Test
    void whatTheServerItselfRefusesIsOfThePublishedProblems() {
        PublishedAnswers published = new PublishedAnswers(OpenApi.of(api));
        Answer malformed = published.check(
                "getMe", 400, RawConnection.exchange(api, "GET\r\n\r\n").orElseThrow());
        String long8K = "x".repeat(8_200);
        published.check(
                "getMe",
                431,
                RawConnection.exchange(api, "GET / HTTP/1.1\r\nHost: a\r\nX: " + long8K + "\r\n\r\n")
                        .orElseThrow());
        published.check(
                "getMe",
                414,
                RawConnection.exchange(api, "GET /" + long8K + " HTTP/1.1\r\nHost: a\r\n\r\n")
                        .orElseThrow());

        Answer invalid = published.check("listWorkspaces", 400, api.get("/v1/workspaces?limit=0", OWNER));
        assertThat(malformed.text("/type")).isEqualTo(invalid.text("/type"));
        assertThat(malformed.text("/title")).isEqualTo(invalid.text("/title"));
    }

    @Test
    void headersThatWouldBreakOutIntoAnswers() {
        String evil = "%0d%0aSet-Cookie:%20a=b";
        for (String path : List.of(
                "/v1/nope" + evil,
                "/v1/workspaces/" + evil,
                "/v1/workspaces?limit=" + evil,
                "/openapi.json?x=" + evil)) {
            Answer answer = Answers.assertSound(api.get(path, OWNER));
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
        Answer answer = Answers.assertSound(api.send(api.request("/v1/me").header("X-Request-Id", "chosen")));
        assertThat(Answers.header(answer, "X-Request-Id")).isNotEqualTo("chosen");
    }

    @Test
    void bytesThatAreNoUtf8() {
        Answer answer = RawConnection.exchange(
                        api,
                        "POST /v1/workspaces HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + OWNER
                                + "\r\nContent-Type: application/json; charset=iso-8859-1\r\nContent-Length: 12\r\n\r\n"
                                + new String(
                                        "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                                        StandardCharsets.ISO_8859_1))
                .orElseThrow();

        Answers.assertProblem(answer, 400, "invalid-request");
    }
}
