package dev.keywright.application.integration;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aSecret;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Integrations} promises. */
public abstract class IntegrationsContract extends StorageContract {
    private static final Principal ADA = new Principal(Principal.Kind.USER, anId(), "Ada");

    private Integrations integrations() {
        return ports().integrations().integrations();
    }

    private static SealedSecret aSealedSecret() {
        return new SealedSecret(new byte[] {1, 2}, new byte[] {3, 4, 5});
    }

    private ServiceKey aKey(Workspace workspace) {
        return save(aServiceKey().in(workspace).build());
    }

    private Integration save(ServiceKey key, String name, Instant createdAt) {
        Integration integration = new Integration(
                new IntegrationId(anId()),
                key.workspace(),
                new Name(name),
                key.clientId(),
                key.secrets().get(0).id(),
                ADA,
                createdAt);
        commit(() -> integrations().add(integration, aSealedSecret()));
        return integration;
    }

    private Optional<ListedIntegration> find(Workspace workspace, Integration integration) {
        return inTransaction(() -> integrations().find(workspace.id(), integration.id(), NOW));
    }

    private static ListedIntegration listed(Integration integration) {
        return new ListedIntegration(
                integration.id(),
                integration.name(),
                integration.key(),
                integration.createdBy(),
                integration.createdAt(),
                null,
                null,
                Sharing.NONE);
    }

    @Test
    public void integrationIsFoundInItsWorkspaceOnly() {
        Workspace workspace = save(aWorkspace());
        Workspace other = save(aWorkspace());
        Integration integration = save(aKey(workspace), "warehouse", NOW);

        assertThat(find(workspace, integration)).contains(listed(integration));
        assertThat(find(other, integration)).isEmpty();
        assertThat(inTransaction(() -> integrations().lock(workspace.id(), integration.id())))
                .contains(integration);
        assertThat(inTransaction(() -> integrations().lock(other.id(), integration.id())))
                .isEmpty();
    }

    @Test
    public void endOfTheSecretThatItHoldsIsShown() {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = save(aServiceKey()
                .in(workspace)
                .withSecrets(aSecret(NOW.plusSeconds(60)), aSecret())
                .build());
        Integration integration = save(key, "warehouse", NOW);

        assertThat(find(workspace, integration))
                .map(ListedIntegration::secretExpiresAt)
                .contains(NOW.plusSeconds(60));
    }

    @Test
    public void nameIsUniqueInTheWorkspace() {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = aKey(workspace);
        Integration first = save(key, "warehouse", NOW);
        Integration second = save(key, "billing", NOW);
        save(aKey(save(aWorkspace())), "warehouse", NOW);

        assertThatExceptionOfType(IntegrationRefusal.NameTaken.class).isThrownBy(() -> save(key, "warehouse", NOW));
        assertThatExceptionOfType(IntegrationRefusal.NameTaken.class)
                .isThrownBy(() -> commit(() -> integrations().rename(second.renamed(new Name("warehouse")))));
        commit(() -> integrations().remove(first.id()));
        commit(() -> integrations().rename(second.renamed(new Name("warehouse"))));

        assertThat(find(workspace, second)).map(ListedIntegration::name).contains(new Name("warehouse"));
        assertThat(find(workspace, first)).isEmpty();
    }

    @Test
    public void replacedSecretIsTheOneThatItHoldsFromThenOn() {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = save(aServiceKey()
                .in(workspace)
                .withSecrets(aSecret(NOW.plusSeconds(60)), aSecret())
                .build());
        Integration integration = save(key, "warehouse", NOW);
        Integration replaced = new Integration(
                integration.id(),
                integration.workspace(),
                new Name("not stored by this"),
                integration.key(),
                key.secrets().get(1).id(),
                integration.createdBy(),
                integration.createdAt());

        commit(() -> integrations().replaceSecret(replaced, aSealedSecret()));

        assertThat(inTransaction(() -> integrations().lock(workspace.id(), integration.id())))
                .contains(replaced.renamed(integration.name()));
        assertThat(find(workspace, integration))
                .map(found -> Optional.ofNullable(found.secretExpiresAt()))
                .contains(Optional.empty());
    }

    @Test
    public void listIsNewestFirstAndPageByPage() {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = aKey(workspace);
        List<ListedIntegration> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(listed(save(key, "integration " + i, NOW.plusSeconds(i / 2))));
        }
        save(aKey(save(aWorkspace())), "elsewhere", NOW);
        Collections.reverse(expected);

        assertThat(walk(2, page -> integrations().list(workspace.id(), NOW, page)))
                .isEqualTo(expected);
        assertThat(walk(200, page -> integrations().list(workspace.id(), NOW, page)))
                .isEqualTo(expected);
    }

    @Test
    public void integrationsThatHoldAKeyAreFound() {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = aKey(workspace);
        Integration older = save(key, "older", NOW);
        Integration newer = save(key, "newer", NOW.plusSeconds(1));
        save(aKey(workspace), "other", NOW);

        assertThat(inTransaction(() -> integrations().holding(key.clientId())))
                .containsExactly(new Integrations.Holder(newer, null), new Integrations.Holder(older, null));
    }

    @Test
    public void whatIsUndoneWasNeverThere() {
        Workspace workspace = save(aWorkspace());
        Integration integration = save(aKey(workspace), "warehouse", NOW);

        undo(() -> integrations().remove(integration.id()));
        undo(() -> integrations().rename(integration.renamed(new Name("billing"))));

        assertThat(find(workspace, integration)).contains(listed(integration));
    }

    @Test
    public void whoLocksKeepsOthersFromChanging() {
        Workspace workspace = save(aWorkspace());
        Integration integration = save(aKey(workspace), "warehouse", NOW);

        assertWaits(
                () -> integrations().lock(workspace.id(), integration.id()),
                () -> integrations().lock(workspace.id(), integration.id()));
    }
}
