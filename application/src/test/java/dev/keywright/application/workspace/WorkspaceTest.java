package dev.keywright.application.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.token.ClientCredentials;
import dev.keywright.application.token.IssueToken;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkspaceTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant platform = deployment.platform();
    private final Tenant acme = deployment.tenant("Acme");

    @Test
    void platformOwnerWhoCreatesAWorkspaceBecomesItsOwner() {
        UserId second = platform.join(Preset.OWNER).user().id();

        Workspace created = create(Call.by(second), false).workspace();

        assertThat(created.platform()).isFalse();
        assertThat(new Tenant(deployment, created.id(), Call.by(second)).roleOf(second))
                .isEqualTo(RoleName.OWNER);
    }

    @Test
    void privateKeyOfAPlatformOwnerCreatesWorkspacesForItsUser() {
        UserId second = platform.join(Preset.OWNER).user().id();
        Call key = platform.calling(platform.privateKey(second, "provisioning"));

        Workspace created = create(key, false).workspace();

        assertThat(new Tenant(deployment, created.id(), key).roleOf(second)).isEqualTo(RoleName.OWNER);
    }

    @Test
    void serviceKeyOfThePlatformCannotCreateWorkspacesHavingNoUserToOwnThem() {
        Call key = platform.calling(platform.serviceKey("provisioning", Preset.OWNER));

        assertThatThrownBy(() -> create(key, false)).isInstanceOf(AccessRefusal.UserRequired.class);
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void otherMembersOfThePlatformCannotCreateWorkspaces(Preset role) {
        Call member = Call.by(platform.join(role).user().id());

        assertThatThrownBy(() -> create(member, false)).isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
    }

    @Test
    void ownersOfOtherWorkspacesCannotCreateWorkspaces() {
        UserId owner = acme.join(Preset.OWNER).user().id();

        assertThatThrownBy(() -> create(Call.by(owner), false)).isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
        assertThatThrownBy(() -> create(acme.calling(acme.privateKey(owner, "own")), false))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);
    }

    @Test
    void provisioningKeyIsAnOwnerServiceKeyOfTheNewWorkspace() {
        CreateWorkspace.Result result = create(deployment.owner(), true);
        CreateWorkspace.ProvisioningKey key = Objects.requireNonNull(result.provisioningKey());

        AccessToken token = Deployment.await(deployment
                        .useCases()
                        .tokens()
                        .issueToken()
                        .issue(new IssueToken.Command(
                                new ClientCredentials(key.clientId(), key.secret()), new TreeSet<>())))
                .token();

        assertThat(token.workspace()).isEqualTo(result.workspace().id());
        assertThat(token.role()).isEqualTo(RoleName.OWNER);
        assertThat(token.user()).isNull();
    }

    @Test
    void noProvisioningKeyComesUnasked() {
        CreateWorkspace.Result result = create(deployment.owner(), false);
        Tenant created = new Tenant(deployment, result.workspace().id(), deployment.owner());

        assertThat(result.provisioningKey()).isNull();
        assertThat(created.keys()).isEmpty();
    }

    @Test
    void userListsTheWorkspacesOfTheirOwnAndAKeyItsOne() {
        Tenant umbrella = deployment.tenant("Umbrella");
        UserId member = acme.join(Preset.CREATOR).user().id();
        CreatedKey key = umbrella.serviceKey("deploy", Preset.VIEWER);

        assertThat(list(Call.by(member))).containsExactly(acme.id());
        assertThat(list(umbrella.calling(key))).containsExactly(umbrella.id());
        assertThat(list(deployment.owner())).containsExactlyInAnyOrder(platform.id(), acme.id(), umbrella.id());
    }

    @Test
    void workspaceThatTheCallerIsNotInLooksLikeOneThatIsNotThere() {
        Call stranger =
                Call.by(deployment.tenant("Umbrella").join(Preset.OWNER).user().id());
        WorkspaceId nowhere = new WorkspaceId(deployment.foundation().newId());

        assertThatThrownBy(() -> get(stranger, acme.id()))
                .isInstanceOf(AccessRefusal.WrongWorkspace.class)
                .hasMessage(new AccessRefusal.WrongWorkspace().getMessage());
        assertThatThrownBy(() -> get(stranger, nowhere))
                .isInstanceOf(AccessRefusal.WrongWorkspace.class)
                .hasMessage(new AccessRefusal.WrongWorkspace().getMessage());
    }

    @Test
    void onlyAnOwnerRenamesOrStopsAWorkspace() {
        Tenant asContributor =
                acme.as(Call.by(acme.join(Preset.CONTRIBUTOR).user().id()));

        assertThatThrownBy(() -> rename(asContributor)).isInstanceOf(AccessRefusal.InsufficientScope.class);
        assertThatThrownBy(asContributor::deactivate).isInstanceOf(AccessRefusal.InsufficientScope.class);

        assertThat(rename(acme).name()).isEqualTo(new Name("Renamed"));
        assertThat(get(acme.owner(), acme.id()).name()).isEqualTo(new Name("Renamed"));
    }

    private CreateWorkspace.Result create(Call by, boolean withProvisioningKey) {
        return deployment
                .useCases()
                .workspaces()
                .createWorkspace()
                .create(new CreateWorkspace.Command(by, new Name("New"), withProvisioningKey));
    }

    private List<WorkspaceId> list(Call by) {
        return deployment
                .useCases()
                .workspaces()
                .listWorkspaces()
                .list(new ListWorkspaces.Query(by, PageRequest.first()))
                .items()
                .stream()
                .map(Workspace::id)
                .toList();
    }

    private Workspace get(Call by, WorkspaceId workspace) {
        return deployment.useCases().workspaces().getWorkspace().get(new GetWorkspace.Query(by, workspace));
    }

    private Workspace rename(Tenant tenant) {
        return deployment
                .useCases()
                .workspaces()
                .renameWorkspace()
                .rename(new RenameWorkspace.Command(tenant.owner(), tenant.id(), new Name("Renamed")));
    }
}
