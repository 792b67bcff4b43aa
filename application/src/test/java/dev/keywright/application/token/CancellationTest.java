package dev.keywright.application.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.secret.SecretPrefix;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody waits for any more is given up where the storage hasn't answered yet. */
class CancellationTest {
    private final HangingStorage storage = new HangingStorage();
    private final Deployment deployment =
            Deployment.with().aroundStorage(storage::around).create();
    private final TokenUseCases tokens = deployment.useCases().tokens();
    private final Tenant acme = deployment.tenant("Acme");
    private final CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);
    private final ClientCredentials credentials = Tenant.credentials(key);
    private final String token = acme.token(key);

    @BeforeEach
    void hang() {
        storage.hang();
    }

    @Test
    void tokenIsNotRecorded() {
        cancel(tokens.issueToken().issue(new IssueToken.Command(credentials, new TreeSet<>())));

        assertThat(storage.asked()).singleElement().matches(CompletableFuture::isCancelled);
    }

    @Test
    void neitherQuestionOfAnIntrospectionIsAsked() {
        cancel(tokens.introspectToken().introspect(new IntrospectToken.Query(credentials, token)));

        assertThat(storage.asked()).hasSize(2).allMatch(CompletableFuture::isCancelled);
    }

    @Test
    void bearersOfBothKindsAreNotLookedUp() {
        String session = deployment.foundation().newSecret(SecretPrefix.SESSION).reveal();

        for (String bearer : List.of(token, session)) {
            cancel(tokens.authenticateBearer().authenticate(bearer));
        }

        assertThat(storage.asked()).hasSize(2).allMatch(CompletableFuture::isCancelled);
    }

    @Test
    void revocationIsCarriedOutAllTheSame() {
        cancel(tokens.revokeToken().revoke(new RevokeToken.Command(credentials, token, Origin.INTERNAL)));

        storage.answer();

        assertThat(Deployment.await(tokens.introspectToken().introspect(new IntrospectToken.Query(credentials, token))))
                .isEmpty();
    }

    @Test
    void failureOfOneQuestionLeavesTheOtherAsItIs() {
        CompletionStage<?> introspection =
                tokens.introspectToken().introspect(new IntrospectToken.Query(credentials, token));

        storage.asked().get(0).completeExceptionally(new IllegalStateException("broken"));

        assertThat(storage.asked().get(1)).isNotDone();
        assertThat(introspection.toCompletableFuture()).isNotDone();
    }

    private static void cancel(CompletionStage<?> stage) {
        assertThat(stage.toCompletableFuture().cancel(false)).isTrue();
    }
}
