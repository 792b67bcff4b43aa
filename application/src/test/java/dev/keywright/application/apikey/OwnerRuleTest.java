package dev.keywright.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.AccessRefusal.InsufficientScope;
import dev.keywright.domain.access.AccessRefusal.InvalidBearer;
import dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired;
import dev.keywright.domain.access.AccessRefusal.UserRequired;
import dev.keywright.domain.access.AccessRefusal.WrongWorkspace;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may create which kind of key: every kind of actor in every role, and those who have no business in the workspace. */
class OwnerRuleTest {
    /**
     * @param calling makes the actor, in that workspace
     * @param creatingServiceKey what refuses it a service key, or null if it may create one
     * @param creatingPrivateKey what refuses it a private key, or null if it may create one
     */
    record Row(
            String actor,
            Function<Tenant, Call> calling,
            @Nullable Class<? extends Exception> creatingServiceKey,
            @Nullable Class<? extends Exception> creatingPrivateKey) {
        @Override
        public String toString() {
            return actor;
        }
    }

    static List<Row> table() {
        List<Row> table = new ArrayList<>();
        table.add(new Row("Owner user", user(Preset.OWNER), null, null));
        table.add(new Row("Owner private key", privateKey(Preset.OWNER), null, null));
        table.add(new Row("Owner service key", serviceKey(Preset.OWNER), null, UserRequired.class));
        for (Preset role : List.of(Preset.CONTRIBUTOR, Preset.CREATOR, Preset.OPERATOR)) {
            table.add(new Row(role + " user", user(role), OwnerRoleRequired.class, null));
            table.add(new Row(role + " private key", privateKey(role), OwnerRoleRequired.class, null));
            table.add(new Row(role + " service key", serviceKey(role), OwnerRoleRequired.class, UserRequired.class));
        }
        Preset viewer = Preset.VIEWER;
        table.add(new Row("Viewer user", user(viewer), OwnerRoleRequired.class, InsufficientScope.class));
        table.add(new Row("Viewer private key", privateKey(viewer), OwnerRoleRequired.class, InsufficientScope.class));
        table.add(new Row("Viewer service key", serviceKey(viewer), OwnerRoleRequired.class, InsufficientScope.class));
        table.add(new Row(
                "Owner private key of another workspace",
                elsewhere(privateKey(Preset.OWNER)),
                WrongWorkspace.class,
                WrongWorkspace.class));
        table.add(new Row(
                "Owner service key of another workspace",
                elsewhere(serviceKey(Preset.OWNER)),
                WrongWorkspace.class,
                WrongWorkspace.class));
        table.add(new Row(
                "Owner user of another workspace",
                elsewhere(user(Preset.OWNER)),
                WrongWorkspace.class,
                WrongWorkspace.class));
        table.add(new Row("removed Owner", OwnerRuleTest::removedOwner, WrongWorkspace.class, WrongWorkspace.class));
        table.add(new Row(
                "key of a removed Owner", OwnerRuleTest::keyOfARemovedOwner, InvalidBearer.class, InvalidBearer.class));
        table.add(new Row(
                "key of an Owner who was demoted since the token was issued",
                OwnerRuleTest::keyOfADemotedOwner,
                OwnerRoleRequired.class,
                null));
        return table;
    }

    private final Tenant acme = Deployment.create().tenant("Acme");

    @ParameterizedTest
    @MethodSource("table")
    void onlyAnOwnerCreatesServiceKeys(Row row) {
        Call caller = row.calling().apply(acme);

        if (row.creatingServiceKey() != null) {
            assertThatThrownBy(() -> acme.serviceKey(caller, "deploy", Preset.VIEWER))
                    .isExactlyInstanceOf(row.creatingServiceKey());
            assertThat(keysNamedDeploy()).isEmpty();
        } else {
            ListedKey created =
                    acme.serviceKey(caller, "deploy", Preset.CREATOR).key();

            assertThat(created.key().type()).isEqualTo(KeyType.SERVICE);
            assertThat(created.key().workspace()).isEqualTo(acme.id());
            assertThat(created.role()).isEqualTo(Preset.CREATOR.roleName());
            assertThat(created.user()).isNull();
            assertThat(keysNamedDeploy()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void whoeverWritesKeysCreatesPrivateOnesOfTheirOwn(Row row) {
        Call caller = row.calling().apply(acme);

        if (row.creatingPrivateKey() != null) {
            assertThatThrownBy(() -> acme.privateKey(caller, "deploy")).isExactlyInstanceOf(row.creatingPrivateKey());
            assertThat(keysNamedDeploy()).isEmpty();
        } else {
            ListedKey created = acme.privateKey(caller, "deploy").key();

            assertThat(created.key()).isInstanceOf(PrivateKey.class);
            assertThat(created.user())
                    .extracting(User::id)
                    .isEqualTo(caller.caller().user());
            assertThat(created.role()).isEqualTo(acme.roleOf(caller.caller().user()));
        }
    }

    private List<ListedKey> keysNamedDeploy() {
        ApiKeyQuery.Filter filter = new ApiKeyQuery.Filter(null, null, null, "deploy");
        return acme.deployment()
                .useCases()
                .apiKeys()
                .listApiKeys()
                .list(new ListApiKeys.Query(acme.owner(), acme.id(), filter, PageRequest.first()))
                .items();
    }

    private static Function<Tenant, Call> user(Preset role) {
        return tenant -> Call.by(tenant.join(role).user().id());
    }

    /** The key of a member who gets that role after the key was made, since a Viewer can't make one. */
    private static Function<Tenant, Call> privateKey(Preset role) {
        return tenant -> {
            Member member = tenant.join(Preset.OWNER);
            CreatedKey key = tenant.privateKey(member.user().id(), "own");
            tenant.changeRole(member.user().id(), role);
            return tenant.calling(key);
        };
    }

    private static Function<Tenant, Call> serviceKey(Preset role) {
        return tenant -> tenant.calling(tenant.serviceKey("calling", role));
    }

    private static Function<Tenant, Call> elsewhere(Function<Tenant, Call> calling) {
        return tenant -> calling.apply(tenant.deployment().tenant("Elsewhere"));
    }

    private static Call removedOwner(Tenant tenant) {
        Member member = tenant.join(Preset.OWNER);
        tenant.remove(member.user().id());
        return Call.by(member.user().id());
    }

    private static Call keyOfARemovedOwner(Tenant tenant) {
        Member member = tenant.join(Preset.OWNER);
        Call calling = tenant.calling(tenant.privateKey(member.user().id(), "own"));
        tenant.remove(member.user().id());
        return calling;
    }

    private static Call keyOfADemotedOwner(Tenant tenant) {
        Member member = tenant.join(Preset.OWNER);
        Call calling = tenant.calling(tenant.privateKey(member.user().id(), "own"));
        tenant.changeRole(member.user().id(), Preset.OPERATOR);
        return calling;
    }
}
