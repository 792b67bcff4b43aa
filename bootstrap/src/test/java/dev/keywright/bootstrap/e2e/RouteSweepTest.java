package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.e2e.OpenApi.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Lines 48 and 49 of the OAuth checklist: what holds for every route, so that none is forgotten. */
class RouteSweepTest {

    /** The operations for everyone: those whose body proves enough, and public documents. */
    private static final Set<String> FOR_EVERYONE = Set.of(
            "signIn",
            "acceptInvitation",
            "getServerMetadata",
            "getServerMetadataOfIssuerWithPath",
            "getKeys",
            "getLiveness",
            "getReadiness",
            "getOpenApi",
            "reportLeak",
            "getSecretPatterns");

    /** Those where a client authenticates itself instead of presenting a token. */
    private static final Set<String> FOR_CLIENTS =
            Set.of("issueToken", "issueTokenByAlias", "introspectToken", "revokeToken");

    /** Those that any good token is enough for: they are about the caller alone. */
    private static final Set<String> WITHOUT_SCOPE =
            Set.of("getMe", "signOut", "listSessions", "endSession", "changePassword");

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final OpenApi DOCUMENT = OpenApi.of(DEPLOYMENT.api());
    private static final Tenant TENANT = Tenant.create(DEPLOYMENT.api());
    private static final Map<String, String> IDS = idsOf(TENANT);
    private static final Key OWNER_KEY = TENANT.privateKey(TENANT.ownerSession());

    private final Api api = DEPLOYMENT.api();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    private static Map<String, String> idsOf(Tenant tenant) {
        Key key = tenant.serviceKey("operator");
        String secret = tenant.secretOf(key);
        tenant.rotate(key, "{}");
        return Map.of(
                "workspace", tenant.id(),
                "client_id", key.clientId(),
                "secret_id", secret,
                "user", tenant.join("viewer").userId(),
                "role", tenant.role("role.read").replace(" ", "%20"),
                "session_id", tenant.id(),
                "integration", tenant.integration("swept " + UUID.randomUUID()),
                "share", UUID.randomUUID().toString(),
                "issuer_path", "elsewhere");
    }

    @Test
    void whoNeedsNotAuthenticateIsKnown() {
        assertThat(DOCUMENT.operations())
                .filteredOn(operation -> !operation.wantsBearer() && !operation.wantsClient())
                .extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(FOR_EVERYONE);
        assertThat(DOCUMENT.operations())
                .filteredOn(Operation::wantsClient)
                .extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(FOR_CLIENTS);
    }

    @Test
    void everyOtherRouteRefusesTheAnonymous() {
        assertThat(withBearer()).hasSizeGreaterThan(15).allSatisfy(operation -> {
            Answer answer = Answers.assertProblem(send(operation, null), 401, "unauthenticated");

            assertThat(Answers.header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"keywright\"");
        });
    }

    @Test
    void everyRouteForClientsRefusesUnknownOnes() {
        Key unknown = new Key(DEPLOYMENT.bootstrapKey().clientId(), OWNER_KEY.clientSecret());
        Map<String, String> form = Map.of("grant_type", "client_credentials", "token", "any");

        assertThat(DOCUMENT.operations()).filteredOn(Operation::wantsClient).allSatisfy(operation -> {
            Answer answer = Answers.assertSound(api.form(operation.path(), unknown, form));

            assertThat(answer.expect(401).text("/error")).isEqualTo("invalid_client");
            assertThat(Answers.header(answer, "WWW-Authenticate")).startsWith("Basic ");
        });
        assertThat(DOCUMENT.operations()).filteredOn(Operation::wantsClient).allSatisfy(operation -> {
            Answer answer = Answers.assertSound(api.send(api.request(operation.path())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&token=any"))));

            assertThat(answer.status()).isIn(400, 401);
            assertThat(answer.text("/error")).isEqualTo("invalid_client");
        });
    }

    @Test
    void publicRoutesAnswerEveryone() {
        assertThat(DOCUMENT.operations())
                .filteredOn(operation -> FOR_EVERYONE.contains(operation.id()))
                .allSatisfy(operation -> {
                    Answer answer = Answers.assertSound(send(operation, null));

                    assertThat(answer.status())
                            .as(operation + ": " + answer.body())
                            .isEqualTo(
                                    switch (operation.id()) {
                                        case "signIn" -> 401;
                                        case "acceptInvitation" -> 400;
                                        case "reportLeak" -> 202;
                                        case "getServerMetadataOfIssuerWithPath" -> 404;
                                        default -> 200;
                                    });
                });
    }

    @Test
    void everyRouteRefusesWhoHoldsAllScopesButItsOwn() {
        var before = Rows.ofState(DEPLOYMENT.database());
        assertThat(withBearer())
                .filteredOn(operation -> operation.requiredScope().isEmpty())
                .extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(WITHOUT_SCOPE);

        assertThat(withBearer())
                .filteredOn(operation -> operation.requiredScope().isPresent())
                .allSatisfy(operation -> {
                    String scope = operation.requiredScope().orElseThrow();
                    Answer answer = send(operation, tokenWithout(scope, keyFor(operation)));

                    Answers.assertProblem(answer, 403, "insufficient-scope");
                    assertThat(answer.text("/detail")).contains(" " + scope + ",");
                    assertThat(Answers.header(answer, "WWW-Authenticate"))
                            .isEqualTo("Bearer realm=\"keywright\", error=\"insufficient_scope\", scope=\"" + scope
                                    + "\"");
                });
        assertThat(withoutUse(Rows.ofState(DEPLOYMENT.database()))).isEqualTo(withoutUse(before));
    }

    /** Without what getting a token leaves behind. */
    private static Map<String, List<String>> withoutUse(Map<String, List<String>> rows) {
        return rows.entrySet().stream()
                .filter(table -> !table.getKey().matches("token_ledger.*|api_key|api_key_secret"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** So that it was the scope that the others lacked. */
    @Test
    void everyRouteAnswersWhoHoldsAllScopes() {
        Tenant tenant = Tenant.create(api);
        Map<String, String> ids = idsOf(tenant);
        String ofTenant = api.token(tenant.privateKey(tenant.ownerSession()));
        String ofPlatform = api.token(DEPLOYMENT.bootstrapKey());

        Shares shares = new Shares(api, tenant, String.valueOf(ids.get("integration")));

        List<Operation> operations = withBearer().stream()
                .filter(operation -> operation.requiredScope().isPresent())
                .sorted(Comparator.comparing(RouteSweepTest::harm))
                .toList();

        assertThat(operations).allSatisfy(operation -> {
            Answer answer = Answers.assertSound(send(
                    operation,
                    operation.id().equals("createWorkspace") ? ofPlatform : ofTenant,
                    shares.idsFor(operation, ids)));
            assertThat(answer.status()).as(operation + ": " + answer.body()).isBetween(200, 204);
        });
    }

    /** What ends something comes after what needs it; a secret makes room for another before the key is rotated. */
    private static int harm(Operation operation) {
        return switch (operation.id()) {
            case "endKeySecret" -> 0;
            case "deactivateWorkspace" -> 4;
            case "deleteIntegration" -> 3;
            default -> operation.method().equals("DELETE") ? 2 : 1;
        };
    }

    @Test
    void everyRouteRefusesARevokedToken() {
        String token = api.token(OWNER_KEY);
        api.get("/v1/me", token).expect(200);
        api.revoke(OWNER_KEY, token).expect(200);

        assertThat(withBearer()).allSatisfy(operation -> {
            Answer answer = Answers.assertProblem(send(operation, token), 401, "unauthenticated");

            assertThat(Answers.header(answer, "WWW-Authenticate"))
                    .isEqualTo("Bearer realm=\"keywright\", error=\"invalid_token\"");
        });
    }

    @Test
    void everyPathRefusesOtherMethodsAndSaysWhichItHas() {
        assertThat(DOCUMENT.methodsByPath()).allSatisfy((path, methods) -> {
            for (String method : List.of("PUT", "BREW")) {
                Answer answer = Answers.assertSound(api.send(method, OpenApi.fill(path, IDS), null, null));

                assertThat(answer.status()).as(method + " " + path).isEqualTo(405);
                Set<String> allowed = new HashSet<>(
                        Arrays.asList(Answers.header(answer, "Allow").split(",\\s*")));
                assertThat(allowed).as(path).containsAll(methods);
                allowed.removeAll(methods);
                assertThat(allowed).as(path).isSubsetOf("HEAD", "OPTIONS");
            }
        });
    }

    private static List<Operation> withBearer() {
        return DOCUMENT.operations().stream().filter(Operation::wantsBearer).toList();
    }

    /** Only an Owner of the platform workspace creates workspaces; all else is the tenant's Owner's to do. */
    private static Key keyFor(Operation operation) {
        return operation.id().equals("createWorkspace") ? DEPLOYMENT.bootstrapKey() : OWNER_KEY;
    }

    private String tokenWithout(String scope, Key key) {
        String others = Arrays.stream(
                        api.requestToken(key).expect(200).text("/scope").split(" "))
                .filter(held -> !held.equals(scope))
                .collect(Collectors.joining(" "));
        return api.form("/oauth2/token", key, Map.of("grant_type", "client_credentials", "scope", others))
                .expect(200)
                .text("/access_token");
    }

    private Answer send(Operation operation, @Nullable String bearer) {
        return send(operation, bearer, IDS);
    }

    private Answer send(Operation operation, @Nullable String bearer, Map<String, String> ids) {
        return api.send(operation.method(), operation.pathWith(ids), bearer, DOCUMENT.exampleBody(operation));
    }
}
