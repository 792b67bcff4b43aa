package dev.keywright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What lists look like. */
class OutputTest {
    private final FakeServer server = new FakeServer().admitsKey();

    @Test
    void tableIsAlignedAndTimesAreReadable() {
        server.answers(200, page("null", key("a"), key("longer name")));

        Run run = Run.of(server, "keys", "list");

        assertThat(run.out().lines())
                .containsExactly(
                        "NAME         TYPE     ROLE   STATUS  USER  LAST USED             EXPIRES  CLIENT ID",
                        "a            service  owner  active  -     2026-11-23 11:11 UTC  -        id-a",
                        "longer name  service  owner  active  -     2026-11-23 11:11 UTC  -        id-longer name");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void namesCanNotSteerTheTerminal() {
        server.answers(200, page("null", key("\\u001b[2J\\u202eevil")));

        assertThat(Run.of(server, "keys", "list").out()).contains("?[2J?evil").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void jsonIsTheServersWholeWithAllPagesAsOne() {
        server.answers(200, page("\"c1\"", key("a")))
                .answers(200, page("null", "{\"name\":\"b\",\"new\":[1.50,true,null]}"));

        Run run = Run.of(server, "keys", "list", "--output", "json");

        assertThat(run.out())
                .isEqualToIgnoringNewLines("{\"api_keys\":[" + key("a")
                        + ",{\"name\":\"b\",\"new\":[1.50,true,null]}],\"next_cursor\":null}");
        assertThat(server.lastRequest().uri().getQuery()).contains("cursor=c1");
    }

    @Test
    void limitEndsTheListAndSaysSo() {
        server.answers(200, page("\"c1\"", key("a"), key("b")));

        Run run = Run.of(server, "keys", "list", "--limit", "2");

        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.err()).contains("There are more");
        assertThat(server.lastRequest().uri().getQuery()).isEqualTo("limit=2");
    }

    @Test
    void filtersAreEncoded() {
        server.answers(200, page("null"));

        Run.of(server, "keys", "list", "--search", "a&b c+ü", "--type", "service");

        assertThat(server.lastRequest().uri().getRawQuery()).startsWith("type=service&q=a%26b%20c%2B%C3%BC&limit=");
    }

    @Test
    void keysAreAskedForInTheirOrderOfOneUserAndByTheirEnd() {
        server.answers(200, page("null"));

        Run.of(
                server,
                "keys",
                "list",
                "--sort=-name",
                "--user",
                "01a2081a-6e9f-73d8-ae6b-925174d9959e",
                "--ending-before",
                "2027-01-31T12:00:00Z");

        assertThat(server.lastRequest().uri().getQuery())
                .startsWith(
                        "user_id=01a2081a-6e9f-73d8-ae6b-925174d9959e&ending_before=2027-01-31T12:00:00Z&sort=-name&");
    }

    @Test
    void keyIsFoundByItsNameUnlessThatIsAmbiguous() {
        server.answers(200, page("null", key("a"), key("ab"))).answers(204, "");
        assertThat(Run.of(server, "keys", "revoke", "a").exitCode()).isZero();
        assertThat(server.lastRequest().uri().getPath()).endsWith("/api-keys/id-a");

        FakeServer other = new FakeServer().admitsKey().answers(200, page("null", key("a"), key("a")));
        Run run = Run.of(other, "keys", "revoke", "a");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("several keys called a", "id-a");
    }

    @Test
    void lifetimeCountsFromNow() {
        server.answers(201, "{\"client_id\":\"i\",\"client_secret\":\"s\"}");

        Run.of(server, "keys", "create", "ci", "--type", "private", "--expires-in", "90d");

        assertThat(server.lastRequest().content())
                .hasValueSatisfying(body -> assertThat(body)
                        .isEqualTo("{\"type\":\"private\",\"name\":\"ci\",\"expires_at\":\"2027-01-30T10:00:00Z\"}"));
    }

    @Test
    void keyCanBeKeptToLessThanItsRole() {
        server.answers(201, "{\"client_id\":\"i\",\"client_secret\":\"s\"}");

        Run.of(
                server,
                "keys",
                "create",
                "ci",
                "--type",
                "private",
                "--allowed-network",
                "192.0.2.0/24",
                "--scope",
                "workspace.read",
                "--token-rate",
                "5");

        assertThat(server.lastRequest().content())
                .contains("{\"type\":\"private\",\"name\":\"ci\",\"allowed_networks\":[\"192.0.2.0/24\"],"
                        + "\"scopes\":[\"workspace.read\"],\"token_rate_per_second\":5}");
    }

    private static String page(String cursor, String... keys) {
        return "{\"api_keys\":[" + String.join(",", keys) + "],\"next_cursor\":" + cursor + "}";
    }

    private static String key(String name) {
        return "{\"client_id\":\"id-" + name + "\",\"type\":\"service\",\"name\":\"" + name
                + "\",\"role\":\"owner\",\"user\":null,\"expires_at\":null,"
                + "\"last_authenticated_at\":\"2026-11-23T11:11:21.315093Z\",\"status\":\"active\"}";
    }
}
