package dev.keywright.rest.integration;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.Page;
import dev.keywright.application.integration.AnswerShareRequest;
import dev.keywright.application.integration.ConfirmShare;
import dev.keywright.application.integration.EndShare;
import dev.keywright.application.integration.LeaveIntegration;
import dev.keywright.application.integration.ListDependents;
import dev.keywright.application.integration.ListShareRequests;
import dev.keywright.application.integration.ListShares;
import dev.keywright.application.integration.ListedShare;
import dev.keywright.application.integration.RotateThroughIntegration;
import dev.keywright.application.integration.ShareIntegration;
import dev.keywright.application.integration.UseIntegration;
import dev.keywright.application.token.IssueToken;
import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.integration.CredentialFault;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.integration.ShareTerms;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharesResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final IntegrationId ID = new IntegrationId(UUID.fromString("01900000-0000-7000-8000-000000001234"));
    private static final ShareId SHARE = new ShareId(UUID.fromString("01900000-0000-7000-8000-000000005678"));
    private static final WorkspaceId OTHER = new WorkspaceId(UUID.fromString("01900000-0000-7000-8000-00000000000b"));
    private static final String INTEGRATION = Samples.ACME_PATH + "/integrations/" + ID;
    private static final String REQUESTS = Samples.ACME_PATH + "/share-requests";

    private static ListedShare share(ShareTerms terms) {
        Share share = new Share(
                SHARE,
                ID,
                Samples.ACME,
                OTHER,
                ShareState.PENDING,
                Share.Side.DESTINATION,
                terms,
                Principal.of(Samples.ADA),
                Samples.CREATED,
                null);
        return new ListedShare(share, new Name("warehouse"), new Name("Acme"), null, 2, null);
    }

    private static String body() {
        return "{\"id\":\"" + SHARE + "\",\"state\":\"pending\",\"awaiting\":\"destination\",\"integration\":{\"id\":\""
                + ID
                + "\",\"name\":\"warehouse\"},\"source\":{\"id\":\"" + Samples.ACME
                + "\",\"name\":\"Acme\"},\"destination\":{\"id\":\"" + OTHER
                + "\",\"name\":null},\"created_at\":\"2026-11-01T08:30:00.123456Z\",\"accepted_at\":null,"
                + "\"expires_at\":\"2027-01-01T00:00:00Z\",\"scope\":\"a b\",\"uses_per_day\":7,\"uses_today\":2,"
                + "\"last_used_at\":null}";
    }

    private static ListedShare limited() {
        return share(new ShareTerms(Instant.parse("2027-01-01T00:00:00Z"), Scope.parseList("b a"), 7));
    }

    @Test
    void integrationIsSharedOnTheseTerms() {
        List<ShareIntegration.Command> seen = new ArrayList<>();
        API.stub(ShareIntegration.class, command -> {
            seen.add(command);
            return limited();
        });

        Answer answer = API.post(
                INTEGRATION + "/shares",
                "{\"destination_workspace_id\":\"" + OTHER
                        + "\",\"expires_at\":\"2027-01-01T00:00:00Z\",\"scope\":\"b a\",\"uses_per_day\":7}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json()).isEqualTo(json(body()));
        assertThat(seen).singleElement().satisfies(command -> {
            assertThat(command.destination()).isEqualTo(OTHER);
            assertThat(command.terms()).isEqualTo(limited().share().terms());
        });
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThat(API.post(INTEGRATION + "/shares", "{}").wrongFields()).containsExactly("destination_workspace_id");
        assertThat(API.post(
                                INTEGRATION + "/shares",
                                "{\"destination_workspace_id\":\"x\",\"expires_at\":\"soon\",\"scope\":\" \",\"uses_per_day\":0}")
                        .wrongFields())
                .containsExactly("destination_workspace_id", "expires_at", "scope", "uses_per_day");
        assertThat(API.post(INTEGRATION + "/token", "{\"scope\":\" \"}").wrongFields())
                .containsExactly("scope");
    }

    @Test
    void shareThatIsOverByItsTimeIsShownAsEnded() {
        API.stub(ListShares.class, query -> new Page<>(List.of(share(new ShareTerms(Samples.NOW, null, null))), null));

        Answer answer = API.get(INTEGRATION + "/shares");

        assertThat(answer.json().at("/shares/0/state").asText()).isEqualTo("ended");
        assertThat(answer.json().at("/shares/0/awaiting").isNull()).isTrue();
        assertThat(answer.json().at("/shares/0/scope").isNull()).isTrue();
    }

    @Test
    void sharesAreAnsweredConfirmedEndedAndLeft() {
        List<Object> seen = new ArrayList<>();
        API.stub(ListShareRequests.class, query -> new Page<>(List.of(limited()), null));
        API.stub(AnswerShareRequest.class, command -> {
            seen.add(command.accept());
            return limited();
        });
        API.stub(ConfirmShare.class, command -> {
            seen.add(command.share());
            return limited();
        });
        API.stub(EndShare.class, command -> seen.add(command.integration()));
        API.stub(LeaveIntegration.class, command -> seen.add(command.workspace()));

        assertThat(API.get(REQUESTS).json())
                .isEqualTo(json("{\"share_requests\":[" + body() + "],\"next_cursor\":null}"));
        assertThat(post(REQUESTS + "/" + SHARE + "/accept").json()).isEqualTo(json(body()));
        assertThat(post(REQUESTS + "/" + SHARE + "/decline").status()).isEqualTo(200);
        assertThat(post(INTEGRATION + "/shares/" + SHARE + "/confirm").status()).isEqualTo(200);
        assertThat(API.delete(INTEGRATION + "/shares/" + SHARE).status()).isEqualTo(204);
        assertThat(post(INTEGRATION + "/leave").status()).isEqualTo(204);
        assertThat(seen).containsExactly(true, false, SHARE, ID, Samples.ACME);
        assertThat(post(REQUESTS + "/x/accept").problem()).isEqualTo("not-found");
    }

    private static Answer post(String path) {
        return API.send(API.request(path).POST(BodyPublishers.noBody()));
    }

    @Test
    void tokenIsAnsweredAsByTheTokenEndpoint() {
        List<UseIntegration.Command> seen = new ArrayList<>();
        AccessToken token = new AccessToken(
                new TokenId(UUID.fromString("01900000-0000-7000-8000-000000007777")),
                Samples.KEY,
                Samples.ACME,
                KeyType.SERVICE,
                RoleName.OWNER,
                null,
                Scope.parseList("b a"),
                Samples.NOW,
                Samples.NOW.plusSeconds(90));
        API.stub(UseIntegration.class, command -> {
            seen.add(command);
            return new IssueToken.Result("a.b.c", token);
        });

        Answer answer = API.post(INTEGRATION + "/token", "{\"scope\":\"b a\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json())
                .isEqualTo(json(
                        "{\"access_token\":\"a.b.c\",\"token_type\":\"Bearer\",\"expires_in\":90,\"scope\":\"a b\"}"));
        assertThat(seen)
                .singleElement()
                .satisfies(command -> assertThat(command.scopes()).isEqualTo(Scope.parseList("a b")));
    }

    @Test
    void refusalsHaveTheirSlugs() {
        Map<Refusal, String> slugs = Map.of(
                new ShareRefusal.SharedWithItself(), "invalid-request",
                new ShareRefusal.ExpiryPassed(), "invalid-request",
                new TokenRefusal.InvalidScope(Scope.parseList("a")), "invalid-request",
                new ShareRefusal.AlreadyShared(), "already-shared",
                new ShareRefusal.NotPending(ShareState.ENDED), "share-not-pending",
                new ShareRefusal.WorkspaceDeactivated(), "workspace-deactivated",
                new ShareRefusal.ShareNotFound(), "not-found",
                new IntegrationRefusal.SharedFromElsewhere(), "incoming-integration",
                new IntegrationRefusal.DailyUsesSpent(7), "rate-limited",
                new IntegrationRefusal.Unusable(CredentialFault.KEY_REVOKED), "integration-unusable");

        slugs.forEach((refusal, slug) -> {
            API.stub(RotateThroughIntegration.class, command -> {
                throw refusal;
            });

            assertThat(API.post(INTEGRATION + "/rotate", "{}").problem()).isEqualTo(slug);
        });
    }

    @Test
    void whatDependsOnAKeyIsShownWithWhoUsesIt() {
        API.stub(
                ListDependents.class,
                query -> List.of(new ListDependents.Dependent(
                        ID, new Name("warehouse"), Samples.SECRET_ID, Samples.NOW, List.of(limited()))));

        Answer answer = API.get(Samples.ACME_PATH + "/api-keys/" + Samples.KEY + "/dependents");

        assertThat(answer.json())
                .isEqualTo(json("{\"integrations\":[{\"id\":\"" + ID + "\",\"name\":\"warehouse\",\"secret_id\":\""
                        + Samples.SECRET_ID + "\",\"last_used_at\":\"2026-11-23T10:00:00Z\",\"shares\":[" + body()
                        + "]}]}"));
    }
}
