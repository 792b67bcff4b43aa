package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Wrong values and wrong JSON are refused by the name of the field, change nothing, and once corrected are taken. */
class BadInputTest {

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Tenant TENANT = Tenant.create(DEPLOYMENT.api());
    private static final String OWNER = TENANT.ownerSession();
    private static final String KEYS = TENANT.path("/api-keys");
    private static final String KEY = KEYS + "/" + TENANT.serviceKey("operator").clientId();
    private static final String MEMBERS = TENANT.path("/members");
    private static final String MEMBER = MEMBERS + "/" + TENANT.join("viewer").userId();

    private final Api api = DEPLOYMENT.api();
    private Map<String, List<String>> before = state();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    /** Accepted requests take the state anew, so that what is seen here is what the refused ones did. */
    @AfterEach
    void refusedRequestsChangedNothing() {
        assertThat(state()).isEqualTo(before);
    }

    private static Map<String, List<String>> state() {
        return Rows.ofState(DEPLOYMENT.database());
    }

    private Answer accepted(Answer answer) {
        Answers.assertSound(answer);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        before = state();
        return answer;
    }

    private static void refused(Answer answer, String field) {
        Answers.assertProblem(answer, 400, "invalid-request");
        assertThat(answer.json().path("errors").findValuesAsText("field"))
                .as(answer.body())
                .containsExactly(field);
        assertThat(answer.text("/detail")).startsWith(field + ": ");
    }

    @Test
    void names() {
        List<String> wrong = List.of(
                "",
                "   ",
                "\\u0020\\u3000",
                "a".repeat(81),
                "\\ud83d\\ude00".repeat(81),
                "a\\u0000b",
                "a\\nb",
                "a\\u001b[2Jb",
                "\\ud800",
                "a\\udc00b",
                "a\\u202eb",
                "a\\u2028b",
                "\\u0085");
        for (String name : wrong) {
            refused(api.post("/v1/workspaces", OWNER, "{\"name\":\"" + name + "\"}"), "name");
            refused(api.patch(TENANT.path(""), OWNER, "{\"name\":\"" + name + "\"}"), "name");
            refused(api.post(KEYS, OWNER, "{\"type\":\"private\",\"name\":\"" + name + "\"}"), "name");
        }
        for (String name : List.of("x", "a".repeat(80), "\\ud83d\\ude00".repeat(80), "  \\u00e9t\\u00e9  ")) {
            accepted(api.patch(TENANT.path(""), OWNER, "{\"name\":\"" + name + "\"}"));
            accepted(api.post(KEYS, OWNER, "{\"type\":\"private\",\"name\":\"" + name + "\"}"));
        }
        assertThat(api.get(TENANT.path(""), OWNER).text("/name")).isEqualTo("\u00e9t\u00e9");
    }

    @Test
    void descriptions() {
        for (String wrong : List.of("d".repeat(501), "a\\u0000b", "\\ud800", "a\\u202eb", "a\\u0007b")) {
            refused(api.patch(KEY, OWNER, "{\"description\":\"" + wrong + "\"}"), "description");
            refused(
                    api.post(KEYS, OWNER, "{\"type\":\"private\",\"name\":\"n\",\"description\":\"" + wrong + "\"}"),
                    "description");
        }
        accepted(api.patch(KEY, OWNER, "{\"description\":\"" + "d".repeat(497) + "\\n\\te\"}"));
    }

    @Test
    void emailAddresses() {
        List<String> wrong = List.of(
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "ada@example..com",
                "a da@example.com",
                "<ada@example.com>",
                "\\\"a b\\\"@example.com",
                "ada@[127.0.0.1]",
                "ada@example.com\\u0000",
                "ada@example.com\\nBcc: eve@example.com",
                "ada@example.com,eve@example.com",
                "\\ud800@example.com",
                "a".repeat(65) + "@example.com",
                "a@" + "b".repeat(250) + ".com");
        for (String email : wrong) {
            refused(api.post(MEMBERS, OWNER, "{\"email\":\"" + email + "\",\"role\":\"viewer\"}"), "email");
        }
        accepted(api.post(MEMBERS, OWNER, "{\"email\":\" Ada+tag@Example.COM \",\"role\":\"viewer\"}"));
    }

    @Test
    void rolesTypesAndStatuses() {
        for (String role : List.of("", "king", "owner\\u0000", "\\ud800", "r".repeat(81))) {
            refused(api.post(MEMBERS, OWNER, "{\"email\":\"b@example.com\",\"role\":\"" + role + "\"}"), "role");
            refused(api.patch(MEMBER, OWNER, "{\"role\":\"" + role + "\"}"), "role");
            refused(api.post(KEYS, OWNER, "{\"type\":\"service\",\"name\":\"n\",\"role\":\"" + role + "\"}"), "role");
        }
        refused(api.post(KEYS, OWNER, "{\"type\":\"service\",\"name\":\"n\"}"), "role");
        refused(api.post(KEYS, OWNER, "{\"type\":\"private\",\"name\":\"n\",\"role\":\"viewer\"}"), "role");
        refused(api.post(KEYS, OWNER, "{\"type\":\"Service\",\"name\":\"n\",\"role\":\"viewer\"}"), "type");
        refused(api.post(KEYS, OWNER, "{\"name\":\"n\",\"role\":\"viewer\"}"), "type");
        refused(api.patch(MEMBER, OWNER, "{\"status\":\"invited\"}"), "status");
        refused(api.patch(MEMBER, OWNER, "{}"), "body");
        accepted(api.patch(MEMBER, OWNER, "{\"role\":\"Operator\",\"status\":\"active\"}"));
    }

    @Test
    void credentialsThatCannotBeAny() {
        refused(signIn("a@example.com", "short"), "password");
        refused(signIn("a@example.com", "p".repeat(129)), "password");
        refused(signIn("a", "password"), "email");
        for (String odd : List.of("\\u0000".repeat(8), "\\ud800".repeat(8), "\\u202e".repeat(8))) {
            Answers.assertProblem(signIn(Deployment.OWNER_EMAIL, odd), 401, "unauthenticated");
        }
        for (String token : List.of("", "kwi_", "kwu_" + "0".repeat(49), "kwi_" + "0".repeat(49), "\\u0000")) {
            refused(
                    api.post(
                            "/v1/invitations/accept",
                            null,
                            "{\"token\":\"" + token + "\",\"display_name\":\"A\",\"password\":\"password\"}"),
                    "token");
        }
        accepted(signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD));
    }

    private Answer signIn(String email, String password) {
        return api.post("/v1/sessions", null, "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    @Test
    void endsOfKeys() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).withNano(0);
        List<String> wrong = List.of(
                now.minusSeconds(1).toString(),
                now.toString(),
                "1969-12-31T23:59:59Z",
                "0000-01-01T00:00:00Z",
                now.plusYears(10).plusMinutes(1) + "",
                "9999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "10000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                now.plusDays(1).toLocalDateTime() + ":00",
                "2030-02-30T00:00:00Z",
                "2030-01-01T24:00:01Z",
                "2030-01-01T00:00:00+99:00",
                "2030-01-01",
                "tomorrow",
                "");
        for (String end : wrong) {
            refused(api.post(KEYS, OWNER, keyEnding("\"" + end + "\"")), "expires_at");
        }
        for (String end : List.of("1893456000", "true", "[]", "{}")) {
            refused(api.post(KEYS, OWNER, keyEnding(end)), "expires_at");
        }
        String offset = now.plusDays(1)
                .withNano(0)
                .withOffsetSameInstant(ZoneOffset.ofHours(2))
                .toString();
        String created = accepted(api.post(
                        KEYS, OWNER, keyEnding("\"" + offset.replaceFirst("(T\\d\\d:\\d\\d)\\+", "$1:00+") + "\"")))
                .text("/expires_at");
        assertThat(OffsetDateTime.parse(created)).isEqualTo(now.plusDays(1));
    }

    private static String keyEnding(String end) {
        return "{\"type\":\"private\",\"name\":\"ends\",\"expires_at\":" + end + "}";
    }

    @Test
    void pagesAndFilters() {
        List<String> lists = List.of("/v1/workspaces", KEYS, MEMBERS, TENANT.path("/audit-events"));
        for (String list : lists) {
            for (String limit : List.of("0", "201", "abc", "-1", "1.5", "", "99999999999", "%EF%BC%91", "1%00")) {
                refused(api.get(list + "?limit=" + limit, OWNER), "limit");
            }
            for (String cursor : List.of("", "x", "A".repeat(31), "_".repeat(32), "A".repeat(33), "%00".repeat(32))) {
                refused(api.get(list + "?cursor=" + cursor, OWNER), "cursor");
            }
            refused(api.get(list + "?limit=1&limit=1", OWNER), "limit");
            refused(api.get(list + "?page=2", OWNER), "page");
            accepted(api.get(list + "?limit=200&cursor=" + "A".repeat(32), OWNER));
            accepted(api.get(list + "?limit=1", OWNER));
        }
        for (String text : List.of("", "%20", "a".repeat(101), "a%00", "a%0Ab")) {
            refused(api.get(KEYS + "?q=" + text, OWNER), "q");
            refused(api.get(TENANT.path("/audit-events?target=") + text, OWNER), "target");
        }
        refused(api.get(KEYS + "?type=odd", OWNER), "type");
        refused(api.get(KEYS + "?status=odd", OWNER), "status");
        refused(api.get(TENANT.path("/audit-events?actor=me"), OWNER), "actor");
        refused(api.get(TENANT.path("/audit-events?action=odd"), OWNER), "action");
        refused(api.get(TENANT.path("/audit-events?from=2026-01-01T00:00:00+01:00"), OWNER), "from");
        refused(api.get(TENANT.path("/audit-events?to=yesterday"), OWNER), "to");
        accepted(api.get(TENANT.path("/audit-events?from=0000-01-01T00:00:00Z&to=9999-12-31T23:59:59Z"), OWNER));
        accepted(api.get(KEYS + "?q=%25_%5C%27--&type=service&status=active&role=operator", OWNER));
    }

    @Test
    void typesOfFields() {
        for (String wrong : List.of("1", "1.5", "true", "[]", "[\"x\"]", "{}", "{\"a\":1}")) {
            refused(api.post("/v1/workspaces", OWNER, "{\"name\":" + wrong + "}"), "name");
            refused(api.patch(KEY, OWNER, "{\"description\":" + wrong + "}"), "description");
        }
        for (String wrong : List.of("1", "\"true\"", "\"\"", "[]", "{}")) {
            refused(
                    api.post("/v1/workspaces", OWNER, "{\"name\":\"n\",\"provisioning_key\":" + wrong + "}"),
                    "provisioning_key");
        }
        refused(api.post("/v1/workspaces", OWNER, "{\"name\":null}"), "name");
        refused(api.patch(KEY, OWNER, "{\"description\":null}"), "description");
        accepted(api.post("/v1/workspaces", OWNER, "{\"name\":\"n\",\"provisioning_key\":null}"));
    }

    @Test
    void jsonThatIsNotOneObject() {
        List<String> wrong = List.of(
                "",
                " ",
                "null",
                "[]",
                "\"x\"",
                "1",
                "{",
                "{\"name\"",
                "{\"name\":\"n\"",
                "{\"name\":\"n\"}}",
                "{\"name\":\"n\"}{}",
                "{\"name\":\"n\",}",
                "{'name':'n'}",
                "{name:\"n\"}",
                "{\"name\":\"n\"/*c*/}",
                "{\"name\":NaN}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\nb\"}",
                "{\"name\":\"\\x\"}",
                "{\"name\":\"\\u12\"}",
                "{\"name\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        for (String json : wrong) {
            Answer answer = Answers.assertProblem(api.post("/v1/workspaces", OWNER, json), 400, "invalid-request");
            assertThat(answer.text("/errors/0/field")).as(json).isIn("body", "name");
        }
        for (byte[] bytes : List.of(
                "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'},
                new byte[1_000])) {
            Answer answer = api.send(api.request("/v1/workspaces")
                    .header("Authorization", "Bearer " + OWNER)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(bytes)));
            refused(answer, "body");
        }
        accepted(api.post("/v1/workspaces", OWNER, " {\n \"name\" : \"n\" } "));
    }

    /** Line 46 of the OAuth checklist. */
    @Test
    void fieldsThatCannotBeSet() {
        for (String field : List.of(
                "name",
                "role",
                "type",
                "workspace_id",
                "user",
                "user_id",
                "status",
                "expires_at",
                "client_id",
                "client_secret",
                "revoked_at",
                "created_by")) {
            refused(api.patch(KEY, OWNER, "{\"description\":\"x\",\"" + field + "\":\"owner\"}"), field);
        }
        for (String field : List.of("id", "status", "platform", "deactivated_at", "owner")) {
            refused(api.patch(TENANT.path(""), OWNER, "{\"name\":\"x\",\"" + field + "\":\"true\"}"), field);
            refused(api.post("/v1/workspaces", OWNER, "{\"name\":\"x\",\"" + field + "\":\"true\"}"), field);
        }
        for (String field : List.of("email", "user_id", "workspace_id", "display_name", "password", "joined_at")) {
            refused(api.patch(MEMBER, OWNER, "{\"role\":\"viewer\",\"" + field + "\":\"x\"}"), field);
        }
        refused(
                api.post(MEMBERS, OWNER, "{\"email\":\"c@example.com\",\"role\":\"viewer\",\"status\":\"active\"}"),
                "status");
        for (String field : List.of("workspace_id", "client_id", "client_secret", "status", "user_id", "created_by")) {
            refused(api.post(KEYS, OWNER, "{\"type\":\"private\",\"name\":\"x\",\"" + field + "\":\"x\"}"), field);
        }
        refused(
                api.post(
                        "/v1/sessions",
                        null,
                        "{\"email\":\"a@example.com\",\"password\":\"password\",\"user_id\":\"x\"}"),
                "user_id");
        accepted(api.patch(KEY, OWNER, "{\"description\":\"x\"}"));
    }

    @Test
    void severalFaultsAreToldAtOnce() {
        Answer answer = Answers.assertProblem(
                api.post(KEYS, OWNER, "{\"type\":\"odd\",\"name\":\"\",\"expires_at\":\"soon\"}"),
                400,
                "invalid-request");

        assertThat(answer.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("type", "name", "expires_at");
    }
}
