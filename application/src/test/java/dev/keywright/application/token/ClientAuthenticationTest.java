package dev.keywright.application.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.token.TokenRefusal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that fails to authenticate learns nothing, not even from the work it causes. */
class ClientAuthenticationTest {
    /** The endpoints where a client authenticates. */
    enum Endpoint {
        ISSUE {
            @Override
            void call(TokenUseCases tokens, ClientCredentials credentials) {
                Deployment.await(tokens.issueToken()
                        .issue(new IssueToken.Command(
                                credentials, Collections.unmodifiableSortedSet(new TreeSet<>()))));
            }
        },
        INTROSPECT {
            @Override
            void call(TokenUseCases tokens, ClientCredentials credentials) {
                Deployment.await(
                        tokens.introspectToken().introspect(new IntrospectToken.Query(credentials, "no token")));
            }
        },
        REVOKE {
            @Override
            void call(TokenUseCases tokens, ClientCredentials credentials) {
                Deployment.await(
                        tokens.revokeToken().revoke(new RevokeToken.Command(credentials, "no token", Origin.INTERNAL)));
            }
        };

        abstract void call(TokenUseCases tokens, ClientCredentials credentials);

        /** What is done to find out whether the client is who it says. */
        List<String> work() {
            return List.of("candidates", this == ISSUE ? "record" : "find live");
        }
    }

    private final CountedWork work = new CountedWork();
    private final Deployment deployment =
            Deployment.with().aroundStorage(work::around).digester(work).create();
    private final Tenant acme = deployment.tenant("Acme");
    private final CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);

    @ParameterizedTest
    @EnumSource
    void unknownClientAndWrongSecretCauseTheSameWork(Endpoint endpoint) {
        ClientCredentials wrongSecret =
                new ClientCredentials(key.clientId(), deployment.foundation().newSecret(SecretPrefix.SERVICE_KEY));
        ClientCredentials unknownClient =
                new ClientCredentials(new ClientId(deployment.foundation().newId()), key.secret());

        assertThat(workOfRefused(endpoint, wrongSecret))
                .isEqualTo(endpoint.work())
                .isEqualTo(workOfRefused(endpoint, unknownClient));
    }

    @ParameterizedTest
    @EnumSource
    void unknownClientWrongSecretAndStoppedKeyGetTheSameAnswer(Endpoint endpoint) {
        CreatedKey stopped = acme.serviceKey("stopped", Preset.OPERATOR);
        acme.revoke(stopped);

        assertThat(List.of(
                        refusal(endpoint, new ClientCredentials(key.clientId(), stopped.secret())),
                        refusal(
                                endpoint,
                                new ClientCredentials(
                                        new ClientId(deployment.foundation().newId()), key.secret())),
                        refusal(endpoint, Tenant.credentials(stopped))))
                .containsOnly("InvalidClient: Client authentication failed.");
    }

    @ParameterizedTest
    @EnumSource
    void rightSecretIsAccepted(Endpoint endpoint) {
        endpoint.call(deployment.useCases().tokens(), Tenant.credentials(key));

        assertThat(work.take()).as(endpoint.name().toLowerCase(Locale.ROOT)).containsSequence(endpoint.work());
    }

    @Test
    void secretOfAnotherKeyIsRefused() {
        CreatedKey other = acme.serviceKey("other", Preset.OWNER);
        ClientCredentials mixed = new ClientCredentials(key.clientId(), other.secret());

        assertThatThrownBy(() -> Endpoint.ISSUE.call(deployment.useCases().tokens(), mixed))
                .isInstanceOf(TokenRefusal.InvalidClient.class);
    }

    private List<String> workOfRefused(Endpoint endpoint, ClientCredentials credentials) {
        work.take();
        refusal(endpoint, credentials);
        return work.take();
    }

    private String refusal(Endpoint endpoint, ClientCredentials credentials) {
        try {
            endpoint.call(deployment.useCases().tokens(), credentials);
        } catch (TokenRefusal refusal) {
            return refusal.getClass().getSimpleName() + ": " + refusal.getMessage();
        }
        throw new AssertionError("the client was accepted");
    }
}
