package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.keywright.cli.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages say how to do by a command, or by the API, what they offer: by commands and operations that there are. */
@ExtendWith(ConsoleBrowser.class)
class ConsoleCommandLinesTest {

    private static final Pattern CALL = Pattern.compile("(GET|POST|PATCH|DELETE) (/[^?]*)(\\?.*)?");

    private final Api api = ConsoleBrowser.deployment().api();
    private final Tenant tenant = Tenant.create(api);
    private final List<Pattern> operations = OpenApi.of(api).operations().stream()
            .map(operation -> operation.toString().replaceAll("\\{[^}]*}", "[^/]+"))
            .map(Pattern::compile)
            .toList();

    @Test
    void everyPageShowsForEachActionACommandAndACallThatThereAre(ConsoleVisitor owner) throws Exception {
        owner.signInAsOwner();

        for (String page : pages()) {
            owner.go(page);
            assertShown(page, commands(owner), calls(owner));
        }
        owner.goToKeys(tenant.id()).createPrivateKey("shown once");
        assertShown("the secret", commands(owner), calls(owner));
    }

    private List<String> pages() {
        Tenant.Person person = tenant.join("contributor");
        String own = tenant.integration("own");
        Shares shares = new Shares(api, tenant, own);
        shares.waiting();
        shares.interrupted();
        String incoming = shares.incoming();
        String role = "/roles/named/" + tenant.role("workspace.read").replace(" ", "%20");
        Tenant stopped = Tenant.create(api);
        stopped.deactivate();
        return Stream.concat(
                        Stream.of("/workspaces", "/workspaces/new", "/w/" + stopped.id() + "/settings"),
                        Stream.of(
                                        Stream.of(
                                                "/api-keys",
                                                "/api-keys/new",
                                                "/members",
                                                "/members/invite",
                                                "/members/" + person.userId(),
                                                "/members/" + person.userId() + "/remove",
                                                "/roles",
                                                "/roles/new",
                                                "/roles/named/viewer",
                                                role,
                                                role + "/delete",
                                                "/activity",
                                                "/settings",
                                                "/settings/deactivate",
                                                "/settings/key-policy",
                                                "/integrations",
                                                "/integrations/new",
                                                "/integrations/" + incoming,
                                                "/integrations/" + incoming + "/leave"),
                                        under("/api-keys/" + rotatedKey(), "/revoke", "/rotate", "/restrictions"),
                                        under("/integrations/" + own, "/share", "/rotate", "/delete"))
                                .flatMap(rest -> rest)
                                .map(rest -> "/w/" + tenant.id() + rest))
                .toList();
    }

    private String rotatedKey() {
        return tenant.rotate(tenant.serviceKey("operator"), "{}").clientId();
    }

    private static Stream<String> under(String page, String... further) {
        return Stream.concat(Stream.of(page), Stream.of(further).map(page::concat));
    }

    private void assertShown(String page, List<String> commands, List<String> calls) throws Exception {
        assertThat(commands).as(page).isNotEmpty().hasSameSizeAs(calls);
        for (String command : commands) {
            String[] words = words(command).toArray(String[]::new);
            assertThatCode(() -> Program.forArguments(List.of(), List.of(words)).parseArgs(words))
                    .as(page + ": " + command)
                    .doesNotThrowAnyException();
        }
        assertThat(calls)
                .as(page)
                .allMatch(call -> operations.stream()
                        .anyMatch(operation -> operation.matcher(call).matches()));
    }

    @Test
    void whatThePageOffersAtTheMomentIsShown(ConsoleVisitor owner) {
        String key = "/w/" + tenant.id() + "/api-keys/" + rotatedKey();
        Tenant.Person person = tenant.join("viewer");
        String member = "/w/" + tenant.id() + "/members/" + person.userId();
        owner.signInAsOwner();

        owner.go(key);
        assertThat(verbs(owner)).containsExactly("show", "change", "disable", "end-secret", "end-secret");
        owner.button("Disable").click();
        owner.page().waitForURL("**done=disabled");
        assertThat(verbs(owner)).contains("enable").doesNotContain("disable");
        owner.go(member);
        assertThat(verbs(owner)).containsExactly("role", "disable");
        tenant.setStatus(person, "disabled");
        owner.go(member);
        assertThat(verbs(owner)).containsExactly("role", "enable");
    }

    private static List<String> verbs(ConsoleVisitor visitor) {
        return commands(visitor).stream().map(command -> command.split(" ")[2]).toList();
    }

    @Test
    void namesAreWordsToAShellWhateverIsInThem(ConsoleVisitor owner) throws Exception {
        String role = tenant.role("workspace.read");
        String email = "o'hara+" + tenant.id() + "@example.com";
        String user = api.post(
                        tenant.path("/members"),
                        tenant.ownerSession(),
                        "{\"email\":\"" + email + "\",\"role\":\"viewer\"}")
                .expect(201)
                .text("/user/id");
        String rolePage = "/w/" + tenant.id() + "/roles/named/" + role.replace(" ", "%20");
        String memberPage = "/w/" + tenant.id() + "/members/" + user;
        owner.signInAsOwner();

        for (String page : List.of(rolePage, rolePage + "/delete")) {
            owner.go(page);
            assertThat(words(commands(owner).get(0))).as(page).contains(role);
        }
        owner.go(memberPage);
        assertThat(verbs(owner)).containsExactly("role", "disable", "invite");
        for (String page : List.of(memberPage, memberPage + "/remove")) {
            owner.go(page);
            for (String command : commands(owner)) {
                assertThat(words(command)).as(page).contains(email);
            }
        }
    }

    /** The arguments that the program gets from a shell. */
    private static List<String> words(String command) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-c", "keywright() { printf '%s\\n' \"$@\"; }; " + command)
                .redirectErrorStream(true)
                .start();
        List<String> words = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(bash.waitFor()).as(command).isZero();
        return words;
    }

    private static List<String> commands(ConsoleVisitor visitor) {
        return lines(visitor, "The same by command line");
    }

    /** Without queries and bodies. */
    private static List<String> calls(ConsoleVisitor visitor) {
        List<String> calls = new ArrayList<>();
        for (String line : lines(visitor, "The same by API")) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                calls.add(call.group(1) + " " + call.group(2));
            }
        }
        return calls;
    }

    private static List<String> lines(ConsoleVisitor visitor, String label) {
        return visitor.page().locator(".how [aria-label='" + label + "']").allTextContents().stream()
                .flatMap(String::lines)
                .toList();
    }
}
