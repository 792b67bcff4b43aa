package dev.keywright.application.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntegrationTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final IntegrationUseCases useCases = deployment.useCases().integrations();

    private ListedIntegration create(Call by, String name, CreateIntegration.Source source) {
        return useCases.createIntegration()
                .create(new CreateIntegration.Command(by, acme.id(), new Name(name), source));
    }

    private static CreateIntegration.Source holding(CreatedKey key) {
        return new CreateIntegration.Presented(key.clientId(), key.secret());
    }

    private static CreateIntegration.Source newKey(String name, Preset role) {
        return new CreateIntegration.NewServiceKey(new Name(name), role.roleName(), Description.EMPTY, null);
    }

    private List<ListedIntegration> list() {
        return useCases.listIntegrations()
                .list(new ListIntegrations.Query(acme.owner(), acme.id(), PageRequest.first()))
                .items();
    }

    private Call caller(Preset role) {
        return Call.by(acme.join(role).user().id());
    }

    @Test
    void creatorStoresACredentialOfTheWorkspace() {
        CreatedKey key = acme.serviceKey("loader", Preset.OPERATOR);
        Member creator = acme.join(Preset.CREATOR);

        ListedIntegration created = create(Call.by(creator.user().id()), "warehouse", holding(key));

        assertThat(created.name()).isEqualTo(new Name("warehouse"));
        assertThat(created.key()).isEqualTo(key.clientId());
        assertThat(created.createdBy())
                .isNotNull()
                .extracting(by -> by.id())
                .isEqualTo(creator.user().id().value());
        assertThat(created.sharing()).isEqualTo(Sharing.NONE);
        assertThat(list()).containsExactly(created);
        assertThat(useCases.getIntegration()
                        .get(new GetIntegration.Query(caller(Preset.VIEWER), acme.id(), created.id())))
                .isEqualTo(created);
    }

    @Test
    void operatorMayNotWriteIntegrations() {
        CreatedKey key = acme.serviceKey("loader", Preset.OPERATOR);
        Call operator = caller(Preset.OPERATOR);

        assertThatExceptionOfType(AccessRefusal.InsufficientScope.class)
                .isThrownBy(() -> create(operator, "warehouse", holding(key)))
                .satisfies(refusal -> assertThat(refusal.required()).containsExactly(Scope.INTEGRATION_WRITE));
        assertThat(list()).isEmpty();
    }

    @Test
    void unknownKeyAndWrongSecretAreRefusedAlike() {
        CreatedKey key = acme.serviceKey("loader", Preset.OPERATOR);
        Secret other = deployment.foundation().newSecret(SecretPrefix.SERVICE_KEY);
        CreatedKey another = acme.serviceKey("other", Preset.OPERATOR);

        for (CreateIntegration.Source wrong : List.of(
                new CreateIntegration.Presented(key.clientId(), other),
                new CreateIntegration.Presented(key.clientId(), another.secret()),
                new CreateIntegration.Presented(
                        new ClientId(deployment.foundation().newId()), key.secret()))) {
            assertThatExceptionOfType(IntegrationRefusal.CredentialWrong.class)
                    .isThrownBy(() -> create(acme.owner(), "warehouse", wrong))
                    .withMessage("is not a client secret of this client ID");
        }
        assertThat(list()).isEmpty();
        assertThat(acme.trail().get(0))
                .extracting(AuditEvent::action, AuditEvent::outcome)
                .containsExactly(AuditAction.INTEGRATION_CREATED, AuditEvent.Outcome.REFUSED);
    }

    @Test
    void deadCredentialIsRefusedWithTheReason() {
        CreatedKey revoked = acme.serviceKey("revoked", Preset.OPERATOR);
        acme.revoke(revoked);
        Member member = acme.join(Preset.OPERATOR);
        CreatedKey own = acme.privateKey(member.user().id(), "laptop");
        acme.disable(member.user().id());

        assertThatExceptionOfType(IntegrationRefusal.CredentialDead.class)
                .isThrownBy(() -> create(acme.owner(), "warehouse", holding(revoked)))
                .withMessageContaining("was revoked");
        assertThatExceptionOfType(IntegrationRefusal.CredentialDead.class)
                .isThrownBy(() -> create(acme.owner(), "warehouse", holding(own)))
                .withMessageContaining("member");
    }

    @Test
    void keyOfAnotherWorkspaceIsRefused() {
        CreatedKey foreign = deployment.tenant("Other").serviceKey("loader", Preset.OPERATOR);

        assertThatExceptionOfType(IntegrationRefusal.CredentialOfAnotherWorkspace.class)
                .isThrownBy(() -> create(acme.owner(), "warehouse", holding(foreign)));
    }

    @Test
    void nameIsUniqueAndFreedByDeletion() {
        CreatedKey key = acme.serviceKey("loader", Preset.OPERATOR);
        ListedIntegration first = create(acme.owner(), "warehouse", holding(key));

        assertThatExceptionOfType(IntegrationRefusal.NameTaken.class)
                .isThrownBy(() -> create(acme.owner(), "warehouse", holding(key)));
        useCases.deleteIntegration().delete(new DeleteIntegration.Command(acme.owner(), acme.id(), first.id()));

        assertThat(create(acme.owner(), "warehouse", holding(key)).id()).isNotEqualTo(first.id());
        assertThatExceptionOfType(IntegrationRefusal.IntegrationNotFound.class)
                .isThrownBy(() -> useCases.deleteIntegration()
                        .delete(new DeleteIntegration.Command(acme.owner(), acme.id(), first.id())));
    }

    @Test
    void ownerHasAServiceKeyMadeWhoseSecretNobodySees() {
        ListedIntegration created = create(acme.owner(), "warehouse", newKey("loader", Preset.OPERATOR));

        ServiceKey key = deployment.foundation().inTransaction(() -> (ServiceKey) deployment
                .storage()
                .apiKeys()
                .find(acme.id(), created.key())
                .orElseThrow()
                .key());
        assertThat(key.name()).isEqualTo(new Name("loader"));
        assertThat(key.role()).isEqualTo(Preset.OPERATOR.roleName());
        assertThat(acme.trail().subList(0, 2))
                .extracting(AuditEvent::action)
                .containsExactlyInAnyOrder(AuditAction.INTEGRATION_CREATED, AuditAction.API_KEY_CREATED);
    }

    @Test
    void keyAndIntegrationAreMadeTogetherOrNotAtAll() {
        create(acme.owner(), "warehouse", newKey("loader", Preset.OPERATOR));
        int keys = acme.keys().size();

        assertThatExceptionOfType(IntegrationRefusal.NameTaken.class)
                .isThrownBy(() -> create(acme.owner(), "warehouse", newKey("another", Preset.OPERATOR)));
        assertThatExceptionOfType(ApiKeyRefusal.NameTaken.class)
                .isThrownBy(() -> create(acme.owner(), "billing", newKey("loader", Preset.OPERATOR)));

        assertThat(acme.keys()).hasSize(keys);
        assertThat(list()).hasSize(1);
    }

    @Test
    void onlyAnOwnerHasAServiceKeyMade() {
        Call contributor = caller(Preset.CONTRIBUTOR);

        assertThatExceptionOfType(AccessRefusal.OwnerRoleRequired.class)
                .isThrownBy(() -> create(contributor, "warehouse", newKey("loader", Preset.VIEWER)));
        assertThat(list()).isEmpty();
    }

    @Test
    void newNameAndSecretAreRecordedAndTheSecretIsProvenFirst() {
        CreatedKey key = acme.serviceKey("loader", Preset.OPERATOR);
        CreatedKey other = acme.serviceKey("other", Preset.OPERATOR);
        ListedIntegration created = create(acme.owner(), "warehouse", holding(key));
        ChangeIntegration change = useCases.changeIntegration();

        ListedIntegration changed = change.change(
                new ChangeIntegration.Command(acme.owner(), acme.id(), created.id(), new Name("data"), key.secret()));

        assertThat(changed.name()).isEqualTo(new Name("data"));
        assertThat(acme.trail().subList(0, 2))
                .extracting(AuditEvent::action)
                .containsExactlyInAnyOrder(AuditAction.INTEGRATION_RENAMED, AuditAction.INTEGRATION_SECRET_REPLACED);
        assertThat(acme.trail())
                .filteredOn(event -> event.action() == AuditAction.INTEGRATION_RENAMED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.before()).isEqualTo(Map.of("name", "warehouse"));
                    assertThat(event.after()).isEqualTo(Map.of("name", "data"));
                });
        assertThatExceptionOfType(IntegrationRefusal.CredentialWrong.class)
                .isThrownBy(() -> change.change(
                        new ChangeIntegration.Command(acme.owner(), acme.id(), created.id(), null, other.secret())));
    }
}
