package dev.keywright.application.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.GetApiKey;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.SecretPrefix;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SetUpDeploymentTest {
    private final Deployment deployment = Deployment.create();

    @Test
    void setUpMakesThePlatformWorkspaceItsOwnerAndTheOwnersKey() {
        Tenant platform = deployment.platform();

        UserId ownerId = Objects.requireNonNull(deployment.owner().caller().user());
        Member owner = platform.find(ownerId).orElseThrow();
        ListedKey key = deployment
                .useCases()
                .apiKeys()
                .getApiKey()
                .get(new GetApiKey.Query(
                        deployment.owner(), platform.id(), platform.keys().get(0)));

        assertThat(owner.isActiveOwner()).isTrue();
        assertThat(owner.user().email()).isEqualTo(Deployment.OWNER);
        assertThat(key.key().type()).isEqualTo(KeyType.PRIVATE);
        assertThat(key.user()).isEqualTo(owner.user());
        assertThat(key.role()).isEqualTo(RoleName.OWNER);
    }

    @Test
    void whoeverSetsUpAgainChangesNothing() {
        List<Object> before = deployment.stored(deployment.platform());
        int events = deployment.trail().size();

        boolean didIt = deployment
                .useCases()
                .workspaces()
                .setUpDeployment()
                .setUp(new SetUpDeployment.Command(
                        new Name("Another"),
                        new EmailAddress("mallory@example.com"),
                        new Password("another password"),
                        new ClientId(deployment.foundation().newId()),
                        deployment.foundation().newSecret(SecretPrefix.PRIVATE_KEY)));

        assertThat(didIt).isFalse();
        assertThat(deployment.stored(deployment.platform()))
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(deployment.trail()).hasSize(events);
    }

    @Test
    void setUpIsRecordedAsDoneByTheSystem() {
        List<AuditEvent> events = deployment.platform().trail();

        assertThat(events)
                .extracting(AuditEvent::action)
                .containsExactlyInAnyOrder(AuditAction.WORKSPACE_CREATED, AuditAction.API_KEY_CREATED);
        assertThat(events).extracting(AuditEvent::actor).containsOnly(Principal.SYSTEM);
    }
}
