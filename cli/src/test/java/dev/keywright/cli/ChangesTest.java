package dev.keywright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands ask for that change what is there. */
class ChangesTest {
    private static final String ID = "01a2081a-753a-772e-9801-f89c0c4cdbed";
    private static final String POLICY = "{\"max_lifetime_days\":90,\"expiry_required\":true,\"service_key_roles\":"
            + "[\"night watch\",\"viewer\"],\"allowed_networks\":null,\"max_live_keys\":null}";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "KEYWRIGHT_URL", "https://keys.example.com",
            "KEYWRIGHT_CLIENT_ID", "the-client",
            "KEYWRIGHT_CLIENT_SECRET", "the-secret");

    private final FakeServer server = new FakeServer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--max-lifetime-days 90   | {'max_lifetime_days':90}",
                "--any-lifetime           | {'max_lifetime_days':null}",
                "--expiry-required        | {'expiry_required':true}",
                "--expiry-optional        | {'expiry_required':null}",
                "--service-key-role a --service-key-role b | {'service_key_roles':['a','b']}",
                "--no-service-keys        | {'service_key_roles':[]}",
                "--any-service-key-role   | {'service_key_roles':null}",
                "--allowed-network 192.0.2.0/24 --allowed-network 2001:db8::/32"
                        + " | {'allowed_networks':['192.0.2.0/24','2001:db8::/32']}",
                "--any-network            | {'allowed_networks':null}",
                "--max-live-keys 0        | {'max_live_keys':0}",
                "--any-number-of-keys     | {'max_live_keys':null}",
                "--any-number-of-keys --max-lifetime-days 1 | {'max_lifetime_days':1,'max_live_keys':null}"
            })
    void policyIsChangedInWhatIsNamedOnly(String options, String body) {
        Run run = patch(POLICY, "policy change " + options);

        assertThat(run.exitCode()).isZero();
        assertThat(server.lastRequest().uri().getPath()).isEqualTo("/v1/workspaces/the-workspace/key-policy");
        assertThat(server.lastRequest().content()).contains(body.replace('\'', '"'));
    }

    @Test
    void policyIsShownWithWhatItDoesNotDemand() {
        server.admitsKey().answers(200, POLICY);

        assertThat(Run.of(server, "policy", "show").out().lines())
                .containsExactly(
                        "Longest life:       90 days",
                        "Expiry:             required",
                        "Service key roles:  night watch, viewer",
                        "Networks:           anywhere",
                        "Live keys:          any");
    }

    @Test
    void policyOfNoServiceKeysIsToldFromOneOfAnyRole() {
        server.admitsKey()
                .answers(
                        200,
                        "{\"max_lifetime_days\":null,\"expiry_required\":false,\"service_key_roles\":[],"
                                + "\"allowed_networks\":[\"192.0.2.0/24\"],\"max_live_keys\":5}");

        assertThat(Run.of(server, "policy", "show").out().lines())
                .containsExactly(
                        "Longest life:       any",
                        "Expiry:             optional",
                        "Service key roles:  none",
                        "Networks:           192.0.2.0/24",
                        "Live keys:          5 at most");
    }

    @Test
    void policyIsPrintedAsTheServerAnswersIt() {
        assertThat(patch(POLICY, "policy change --any-network -o json").out()).isEqualToIgnoringNewLines(POLICY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--description deploys      | {'description':'deploys'}",
                "--no-description           | {'description':''}",
                "--allowed-network 192.0.2.1 | {'allowed_networks':['192.0.2.1']}",
                "--any-network              | {'allowed_networks':null}",
                "--scope a.b --scope c.d    | {'scopes':['a.b','c.d']}",
                "--all-scopes               | {'scopes':null}",
                "--token-rate 5             | {'token_rate_per_second':5}",
                "--any-token-rate           | {'token_rate_per_second':null}",
                "--scope a.b --any-network  | {'scopes':['a.b'],'allowed_networks':null}"
            })
    void keyIsChangedInWhatIsNamedOnly(String options, String body) {
        Run run = patch("{\"name\":\"ci\",\"description\":\"deploys\"}", "keys change " + ID + " " + options);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Description:  deploys");
        assertThat(server.lastRequest().uri().getPath()).isEqualTo("/v1/workspaces/the-workspace/api-keys/" + ID);
        assertThat(server.lastRequest().content()).contains(body.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy change --max-lifetime-days 1 --any-lifetime",
                "policy change --expiry-required --expiry-optional",
                "policy change --service-key-role a --no-service-keys",
                "policy change --any-service-key-role --no-service-keys",
                "policy change --allowed-network ::1 --any-network",
                "policy change --max-live-keys 1 --any-number-of-keys",
                "keys change ci --description a --no-description",
                "keys change ci --allowed-network ::1 --any-network",
                "keys change ci --scope a --all-scopes",
                "keys change ci --token-rate 1 --any-token-rate"
            })
    void twoOptionsForOneFieldAreAUsageErrorThatNamesIt(String command) {
        String last = command.substring(command.lastIndexOf(' ') + 1);

        Run run = run(command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(last + " and another option both decide ", "keep one");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy change", "keys change ci", "integrations change crm"})
    void changeOfNothingIsAUsageErrorBeforeAnythingIsAsked(String command) {
        Run run = run(command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("what shall change?");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "kws_…abcd"})
    void secretIsEndedByItsHint(String hint) {
        server.admitsKey()
                .answers(200, key("{\"id\":\"s1\",\"hint\":\"kws_…abcd\"},{\"id\":\"s2\",\"hint\":\"kws_…efgh\"}"))
                .answers(204, "");

        Run run = Run.of(server, "keys", "end-secret", ID, hint);

        assertThat(run.out()).isEqualToIgnoringNewLines("Ended the secret of " + ID + ".");
        assertThat(server.lastRequest().method()).isEqualTo("DELETE");
        assertThat(server.lastRequest().uri().getPath()).endsWith("/api-keys/" + ID + "/secrets/s1");
    }

    @Test
    void secretIsEndedByItsIdWithoutALookAtTheKey() {
        server.admitsKey().answers(204, "");

        assertThat(Run.of(server, "keys", "end-secret", ID, ID).exitCode()).isZero();
        assertThat(server.lastRequest().uri().getPath()).endsWith("/api-keys/" + ID + "/secrets/" + ID);
    }

    @Test
    void secretThatIsNotTheKeysIsRefusedWithoutRepeatingWhatMayBeASecret() {
        for (String which : List.of("kws_thewholesecretabcd", "bcd", "")) {
            FakeServer refusing =
                    new FakeServer().admitsKey().answers(200, key("{\"id\":\"s1\",\"hint\":\"kws_…abcd\"}"));

            Run run = Run.of(refusing, "keys", "end-secret", ID, which);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("keywright keys show").doesNotContain("thewholesecret");
        }
    }

    @Test
    void hintOfTwoSecretsIsAmbiguous() {
        server.admitsKey()
                .answers(200, key("{\"id\":\"s1\",\"hint\":\"kws_…abcd\"},{\"id\":\"s2\",\"hint\":\"kws_…abcd\"}"));

        Run run = Run.of(server, "keys", "end-secret", ID, "abcd");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("s1", "s2");
    }

    @ParameterizedTest
    @CsvSource({"disable, disabled, Disabled", "enable, active, Enabled"})
    void memberIsDisabledAndEnabled(String verb, String status, String done) {
        Run run = patch("{\"status\":\"" + status + "\"}", "members " + verb + " " + ID);

        assertThat(run.out()).startsWith(done + " " + ID + ".");
        assertThat(server.lastRequest().uri().getPath()).endsWith("/members/" + ID);
        assertThat(server.lastRequest().content()).contains("{\"status\":\"" + status + "\"}");
    }

    @Test
    void roleIsShownAndGivenOtherScopes() {
        server.admitsKey().answers(200, "{\"name\":\"night watch\",\"type\":\"custom\",\"scopes\":[\"a.b\"]}");
        assertThat(Run.of(server, "roles", "show", "night watch").out()).contains("night watch", "a.b");
        assertThat(server.lastRequest().uri().getRawPath()).endsWith("/roles/night%20watch");

        patch("{\"name\":\"ops\",\"type\":\"custom\",\"scopes\":[]}", "roles change ops --scope a.b --scope c.d");
        assertThat(server.lastRequest().uri().getPath()).endsWith("/roles/ops");
        assertThat(server.lastRequest().content()).contains("{\"scopes\":[\"a.b\",\"c.d\"]}");
    }

    @Test
    void integrationGetsAnotherNameOrSecret() {
        patch("{\"name\":\"crm\"}", "integrations change " + ID + " --name crm");
        assertThat(server.lastRequest().uri().getPath()).endsWith("/integrations/" + ID);
        assertThat(server.lastRequest().content()).contains("{\"name\":\"crm\"}");

        for (String option : List.of("--secret-stdin", "--new-secret")) {
            server.admitsKey().answers(200, "{\"name\":\"crm\"}");
            Run run = typed(Optional.of("kws_given"), "integrations", "change", ID, option);
            assertThat(run.exitCode()).isZero();
            assertThat(run.out() + run.err()).doesNotContain("kws_given");
            assertThat(server.lastRequest().content()).contains("{\"client_secret\":\"kws_given\"}");
        }

        assertThat(typed(Optional.empty(), "integrations", "change", ID, "--new-secret")
                        .err())
                .contains("--secret-stdin");
    }

    @Test
    void workspaceIsRenamedByItsNameOrId() {
        token().answers(200, "{\"workspaces\":[{\"id\":\"w1\",\"name\":\"Acme\"}],\"next_cursor\":null}")
                .answers(200, workspace("Acme Ltd"));

        Run run = Run.of(server, "workspaces", "rename", "acme", "Acme Ltd");

        assertThat(run.out()).contains("Acme Ltd");
        assertThat(server.lastRequest().method()).isEqualTo("PATCH");
        assertThat(server.lastRequest().uri().getPath()).isEqualTo("/v1/workspaces/w1");
        assertThat(server.lastRequest().content()).contains("{\"name\":\"Acme Ltd\"}");
    }

    @Test
    void workspaceIsDeactivatedByWhoSaysYesToWhatIsShown() {
        token().answers(200, workspace("Acme")).answers(200, workspace("Acme"));

        Run run = typed(Optional.of("yes"), "workspaces", "deactivate", ID);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("Acme");
        assertThat(server.lastRequest().method()).isEqualTo("POST");
        assertThat(server.lastRequest().uri().getPath()).isEqualTo("/v1/workspaces/" + ID + "/deactivate");
    }

    @ParameterizedTest
    @CsvSource({"no, 3", "'', 3", ", 2"})
    void workspaceIsNotDeactivatedByWhoSaysAnythingElse(String answer, int exitCode) {
        token().answers(200, workspace("Acme"));

        Run run = typed(Optional.ofNullable(answer), "workspaces", "deactivate", ID);

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).contains("nothing was deactivated");
        assertThat(server.lastRequest().method()).isEqualTo("GET");
    }

    @Test
    void yesDeactivatesUnaskedAndReactivatingAsksNothing() {
        for (String[] command : new String[][] {{"deactivate", ID, "--yes"}, {"reactivate", ID}}) {
            token().answers(200, workspace("Acme"));

            assertThat(typed(
                                    Optional.empty(),
                                    Stream.concat(Stream.of("workspaces"), Arrays.stream(command))
                                            .toArray(String[]::new))
                            .exitCode())
                    .isZero();
            assertThat(server.lastRequest().uri().getPath()).endsWith(ID + "/" + command[0]);
        }
    }

    @Test
    void workspaceThatIsChangedMustBeNamed() {
        for (String verb : List.of("rename", "deactivate", "reactivate")) {
            assertThat(run("workspaces " + verb).exitCode()).isEqualTo(2);
        }
    }

    private FakeServer token() {
        return server.answers(200, "{\"access_token\":\"the-token\"}");
    }

    private Run patch(String answer, String command) {
        server.admitsKey().answers(200, answer);
        Run run = run(command);
        assertThat(server.lastRequest().method()).isEqualTo("PATCH");
        return run;
    }

    private Run run(String command) {
        return Run.of(server, command.split(" "));
    }

    private Run typed(Optional<String> typed, String... arguments) {
        return Run.in(ENVIRONMENT, typed, server, duration -> {}, arguments);
    }

    private static String key(String secrets) {
        return "{\"client_id\":\"" + ID + "\",\"secrets\":[" + secrets + "]}";
    }

    private static String workspace(String name) {
        return "{\"id\":\"w1\",\"name\":\"" + name + "\",\"status\":\"active\"}";
    }
}
