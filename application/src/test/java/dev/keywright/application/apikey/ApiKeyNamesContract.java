package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aPrivateKey;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.assembly.Concurrency;
import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link ApiKeys} promises about names: which keys hold one, and for whom. */
public abstract class ApiKeyNamesContract extends StorageContract {
    private final Workspace workspace = aWorkspace();
    private final Member member = aMember().in(workspace).build();

    @BeforeEach
    final void saveWorkspaceAndMember() {
        save(workspace);
        save(member);
    }

    @Test
    public void twoLiveServiceKeysOfAWorkspaceCannotHaveTheSameName() {
        save(serviceKey().build());

        assertTaken(serviceKey().build());
    }

    @Test
    public void twoLivePrivateKeysOfAUserCannotHaveTheSameName() {
        save(privateKey().build());

        assertTaken(privateKey().build());
    }

    @Test
    public void namesThatDifferByCaseAreDifferent() {
        save(serviceKey().named("ci").build());

        assertAdded(serviceKey().named("CI").build());
    }

    @Test
    public void privateAndServiceKeyMayHaveTheSameName() {
        save(serviceKey().named("service first").build());
        save(privateKey().named("private first").build());

        assertAdded(privateKey().named("service first").build());
        assertAdded(serviceKey().named("private first").build());
    }

    @Test
    public void privateKeysOfTwoUsersMayHaveTheSameName() {
        save(privateKey().build());

        assertAdded(privateKey().of(save(aMember().in(workspace).build())).build());
    }

    @Test
    public void keysOfTwoWorkspacesMayHaveTheSameName() {
        Workspace other = save(aWorkspace());
        Member sameUserThere = save(aMember().who(member.user()).in(other).build());
        save(serviceKey().build());
        save(privateKey().build());

        assertAdded(serviceKey().in(other).build());
        assertAdded(privateKey().of(sameUserThere).build());
    }

    @Test
    public void revokedKeyHoldsItsNameNoLonger() {
        ApiKey service = save(serviceKey().build());
        ApiKey ofMember = save(privateKey().build());
        commit(() -> {
            ports().apiKeys().update(service.revoked(NOW));
            ports().apiKeys().update(ofMember.revoked(NOW));
        });

        assertAdded(serviceKey().build());
        assertAdded(privateKey().build());
    }

    @Test
    public void keyThatWasRevokedWithAllOfItsUserHoldsItsNameNoLonger() {
        save(privateKey().build());
        commit(() -> ports().apiKeys().revokeAllOf(workspace.id(), member.user().id(), NOW));

        assertAdded(privateKey().build());
    }

    @Test
    public void keyHoldsItsNameUntilItExpires() {
        save(serviceKey().expiringAt(NOW.plusSeconds(60)).build());
        save(privateKey().expiringAt(NOW.plusSeconds(60)).build());

        assertThatThrownBy(() -> save(serviceKey().build(), NOW.plusSeconds(60).minusNanos(1_000)))
                .isInstanceOf(ApiKeyRefusal.NameTaken.class);
        assertThatThrownBy(() -> save(privateKey().build(), NOW.plusSeconds(60).minusNanos(1_000)))
                .isInstanceOf(ApiKeyRefusal.NameTaken.class);

        ApiKey service = save(serviceKey().build(), NOW.plusSeconds(60));
        ApiKey ofMember = save(privateKey().build(), NOW.plusSeconds(60));
        assertThat(isThere(service)).isTrue();
        assertThat(isThere(ofMember)).isTrue();
    }

    @Test
    public void nameThatAnExpiredKeyLeftIsHeldByItsSuccessor() {
        save(serviceKey().expiringAt(NOW.plusSeconds(60)).build());
        save(serviceKey().build(), NOW.plusSeconds(60));

        assertThatThrownBy(() -> save(serviceKey().build(), NOW.plusSeconds(61)))
                .isInstanceOf(ApiKeyRefusal.NameTaken.class);
    }

    @Test
    public void disabledKeyHoldsItsName() {
        save(serviceKey().disabledAt(NOW).build());

        assertTaken(serviceKey().build());
    }

    @Test
    public void expiredKeyWhoseNameWasTakenCanStillBeDescribedAndRevoked() {
        ApiKey expired = save(serviceKey().expiringAt(NOW.plusSeconds(60)).build());
        save(serviceKey().build(), NOW.plusSeconds(60));

        commit(() -> ports().apiKeys().update(expired.revoked(NOW.plusSeconds(61))));

        assertThat(inTransaction(() -> ports().apiKeys().lock(workspace.id(), expired.clientId())))
                .get()
                .extracting(key -> key.lifecycle().revokedAt())
                .isEqualTo(NOW.plusSeconds(61));
    }

    @Test
    public void ofTwoAtTheSameTimeTheSecondIsRefusedTheName() {
        ApiKey first = serviceKey().build();
        ApiKey second = serviceKey().build();

        Concurrency.assertWaits(
                hold -> commit(() -> {
                    ports().apiKeys().add(first, NOW);
                    hold.run();
                }),
                () -> assertTaken(second));
    }

    private ServiceKeyBuilder serviceKey() {
        return aServiceKey().in(workspace).named("ci");
    }

    private PrivateKeyBuilder privateKey() {
        return aPrivateKey().of(member).named("ci");
    }

    private void assertTaken(ApiKey key) {
        assertThatThrownBy(() -> save(key))
                .isInstanceOf(ApiKeyRefusal.NameTaken.class)
                .hasMessageContaining(key.name().value());

        assertThat(isThere(key)).isFalse();
    }

    private void assertAdded(ApiKey key) {
        save(key);

        assertThat(isThere(key)).isTrue();
    }

    private boolean isThere(ApiKey key) {
        return inTransaction(() -> ports().apiKeys().find(key.workspace(), key.clientId()))
                .isPresent();
    }
}
