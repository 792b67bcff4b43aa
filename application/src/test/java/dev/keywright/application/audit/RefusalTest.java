package dev.keywright.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.apikey.RevokeApiKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.workspace.CreateWorkspace;
import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Preset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was refused is recorded with the reason, and nothing else of it remains. */
class RefusalTest {
    /** @param prepare does what must be there first, and answers with what is refused */
    record Row(String name, AuditAction action, Class<? extends Refusal> refusal, Function<Tenant, Runnable> prepare) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> refused() {
        return Stream.of(
                new Row(
                        "Contributor creates a service key",
                        AuditAction.API_KEY_CREATED,
                        AccessRefusal.OwnerRoleRequired.class,
                        tenant -> {
                            Call contributor = callOf(tenant.join(Preset.CONTRIBUTOR));
                            return () -> tenant.serviceKey(contributor, "deploy", Preset.VIEWER);
                        }),
                new Row("the name is taken", AuditAction.API_KEY_CREATED, ApiKeyRefusal.NameTaken.class, tenant -> {
                    tenant.serviceKey("deploy", Preset.VIEWER);
                    return () -> tenant.serviceKey("deploy", Preset.OWNER);
                }),
                new Row(
                        "Operator revokes a key of somebody else",
                        AuditAction.API_KEY_REVOKED,
                        ApiKeyRefusal.ApiKeyNotFound.class,
                        tenant -> {
                            CreatedKey key = tenant.serviceKey("deploy", Preset.VIEWER);
                            Call operator = callOf(tenant.join(Preset.OPERATOR));
                            return () -> tenant.as(operator).revoke(key);
                        }),
                new Row(
                        "key that isn't there is revoked",
                        AuditAction.API_KEY_REVOKED,
                        ApiKeyRefusal.ApiKeyNotFound.class,
                        tenant -> () -> tenant.deployment()
                                .useCases()
                                .apiKeys()
                                .revokeApiKey()
                                .revoke(new RevokeApiKey.Command(
                                        tenant.owner(),
                                        tenant.id(),
                                        new ClientId(
                                                tenant.deployment().foundation().newId())))),
                new Row("revoked key is enabled", AuditAction.API_KEY_ENABLED, ApiKeyRefusal.KeyEnded.class, tenant -> {
                    CreatedKey key = tenant.serviceKey("deploy", Preset.VIEWER);
                    tenant.revoke(key);
                    return () -> tenant.enable(key);
                }),
                new Row(
                        "Owner rotates a private key of somebody else",
                        AuditAction.API_KEY_ROTATED,
                        ApiKeyRefusal.NotYourKey.class,
                        tenant -> {
                            UserId member = tenant.join(Preset.OPERATOR).user().id();
                            CreatedKey key = tenant.privateKey(member, "laptop");
                            return () -> tenant.rotate(key, new Rotation.Scheduled(Rotation.DEFAULT_OVERLAP));
                        }),
                new Row(
                        "last secret is ended",
                        AuditAction.API_KEY_SECRET_ENDED,
                        ApiKeyRefusal.LastSecret.class,
                        tenant -> {
                            CreatedKey key = tenant.serviceKey("deploy", Preset.VIEWER);
                            return () -> tenant.endSecret(
                                    key, key.key().key().secrets().get(0).id());
                        }),
                new Row(
                        "last Owner is removed",
                        AuditAction.MEMBER_REMOVED,
                        MemberRefusal.LastOwner.class,
                        tenant -> () -> tenant.remove(ownerOf(tenant))),
                new Row(
                        "last Owner is demoted",
                        AuditAction.MEMBER_ROLE_CHANGED,
                        MemberRefusal.LastOwner.class,
                        tenant -> () -> tenant.changeRole(ownerOf(tenant), Preset.VIEWER)),
                new Row("Viewer invites", AuditAction.MEMBER_INVITED, AccessRefusal.InsufficientScope.class, tenant -> {
                    Call viewer = callOf(tenant.join(Preset.VIEWER));
                    return () -> tenant.as(viewer).invite(new EmailAddress("a@example.com"), Preset.VIEWER);
                }),
                new Row(
                        "Viewer deactivates the workspace",
                        AuditAction.WORKSPACE_DEACTIVATED,
                        AccessRefusal.InsufficientScope.class,
                        tenant -> {
                            Call viewer = callOf(tenant.join(Preset.VIEWER));
                            return () -> tenant.as(viewer).deactivate();
                        }));
    }

    private final WatchedTrail watched = new WatchedTrail();
    private final Deployment deployment =
            Deployment.with().aroundStorage(watched::around).create();
    private final Tenant acme = deployment.tenant("Acme");

    @ParameterizedTest
    @MethodSource("refused")
    void refusalIsRecordedWithItsReasonAndTheChangeIsUndone(Row row) {
        Runnable act = row.prepare().apply(acme);
        List<Object> before = deployment.stored(acme);
        watched.take();

        Refusal refusal = catchThrowableOfType(row.refusal(), act::run);

        assertThat(refusal).isExactlyInstanceOf(row.refusal());
        assertThat(deployment.stored(acme)).usingRecursiveComparison().isEqualTo(before);
        List<AuditEvent> events = watched.take();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.workspace()).isEqualTo(acme.id());
            assertThat(event.action()).isEqualTo(row.action());
            assertThat(event.outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
            assertThat(event.reason()).isEqualTo(refusal.getMessage());
            assertThat(event.before()).isEmpty();
            assertThat(event.after()).isEmpty();
        });
        assertThat(acme.trail().get(0)).isEqualTo(events.get(0));
    }

    @Test
    void whatAForeignKeyTriedIsRecordedInItsOwnWorkspace() {
        Tenant umbrella = deployment.tenant("Umbrella");
        CreatedKey key = umbrella.serviceKey("automation", Preset.OWNER);
        Call foreign = umbrella.calling(key);
        watched.take();

        assertThatThrownBy(() -> acme.serviceKey(foreign, "deploy", Preset.VIEWER))
                .isInstanceOf(AccessRefusal.WrongWorkspace.class);

        assertThat(watched.take()).singleElement().satisfies(event -> {
            assertThat(event.workspace()).isEqualTo(umbrella.id());
            assertThat(event.actor()).isEqualTo(Principal.of(key.clientId(), "automation"));
            assertThat(event.secret())
                    .isEqualTo(key.key().key().secrets().get(0).id());
        });
    }

    @Test
    void whatAStrangerTriedIsRecordedInTheDeploymentsTrail() {
        Member stranger = deployment.tenant("Umbrella").join(Preset.OWNER);
        watched.take();

        assertThatThrownBy(() -> acme.serviceKey(callOf(stranger), "deploy", Preset.VIEWER))
                .isInstanceOf(AccessRefusal.WrongWorkspace.class);

        assertThat(watched.take()).singleElement().satisfies(event -> {
            assertThat(event.workspace()).isNull();
            assertThat(event.actor()).isEqualTo(Principal.of(stranger.user()));
        });
        assertThat(deployment.trail().get(0).actor()).isEqualTo(Principal.of(stranger.user()));
    }

    @Test
    void refusedWorkspaceIsRecordedInTheDeploymentsTrail() {
        Member member = acme.join(Preset.OWNER);
        watched.take();

        assertThatThrownBy(() -> deployment
                        .useCases()
                        .workspaces()
                        .createWorkspace()
                        .create(new CreateWorkspace.Command(callOf(member), new Name("Umbrella"), false)))
                .isInstanceOf(AccessRefusal.OwnerRoleRequired.class);

        assertThat(watched.take()).singleElement().satisfies(event -> {
            assertThat(event.workspace()).isNull();
            assertThat(event.action()).isEqualTo(AuditAction.WORKSPACE_CREATED);
        });
    }

    @Test
    void whoIsNotAuthenticatedAnyMoreWritesNothing() {
        CreatedKey key = acme.serviceKey("automation", Preset.OWNER);
        Call stopped = acme.calling(key);
        acme.revoke(key);
        watched.take();

        assertThatThrownBy(() -> acme.serviceKey(stopped, "deploy", Preset.VIEWER))
                .isInstanceOf(AccessRefusal.InvalidBearer.class);

        assertThat(watched.take()).isEmpty();
    }

    private static Call callOf(Member member) {
        return Call.by(member.user().id());
    }

    private static UserId ownerOf(Tenant tenant) {
        return Objects.requireNonNull(tenant.owner().caller().user());
    }
}
