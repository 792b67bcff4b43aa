package dev.keywright.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.keywright.domain.Name;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final RoleName VIEWER = new RoleName("viewer");

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final User ada = new User(new UserId(UUID.randomUUID()), new EmailAddress("ada@example.com"), null, NOW);
    private final Member owner = Member.joined(workspace, ada, RoleName.OWNER, NOW);

    @Test
    void theLastActiveOwnerCantBeRemovedDemotedOrDisabled() {
        assertThatExceptionOfType(MemberRefusal.LastOwner.class)
                .isThrownBy(() -> LastOwnerPolicy.check(owner, null, 1));
        assertThatExceptionOfType(MemberRefusal.LastOwner.class)
                .isThrownBy(() -> LastOwnerPolicy.check(owner, owner.withRole(VIEWER), 1));
        assertThatExceptionOfType(MemberRefusal.LastOwner.class)
                .isThrownBy(() -> LastOwnerPolicy.check(owner, owner.disabled(), 1));
    }

    @Test
    void oneOfTwoOwnersCanGoAndSoCanWhoeverIsNoActiveOwner() {
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(owner, null, 2));
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(owner.withRole(VIEWER), null, 1));
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(owner.disabled(), null, 1));
        assertThatNoException().isThrownBy(() -> LastOwnerPolicy.check(owner, owner, 1));
    }

    @Test
    void enablingSomeoneWhoNeverAcceptedInvitesAgain() {
        Member invited = Member.invited(workspace, ada, VIEWER, NOW);

        assertThat(invited.disabled().enabled()).isEqualTo(invited);
        assertThat(owner.disabled().enabled()).isEqualTo(owner);
    }

    @Test
    void acceptingMakesActiveUnderTheChosenName() {
        Member invited = Member.invited(workspace, ada, VIEWER, NOW);
        Instant later = NOW.plusSeconds(60);

        Member accepted = invited.accepted(ada.named(new Name("Ada")), later);

        assertThat(accepted.isActive()).isTrue();
        assertThat(accepted.joinedAt()).isEqualTo(later);
        assertThat(accepted.user().label()).isEqualTo("Ada");
        assertThat(invited.user().label()).isEqualTo("ada@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADA@Example.com", " ada@example.com\t"})
    void variantsOfAnAddressAreOneUser(String variant) {
        assertThat(new EmailAddress(variant)).isEqualTo(ada.email());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "ada lovelace@example.com",
                "ada\n@example.com",
                "ada\u0000@example.com"
            })
    void whatCantBeAnAddressIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
    }

    @Test
    void anAddressHasAtMost254Characters() {
        String longest = "a".repeat(242) + "@example.com";

        assertThat(new EmailAddress(longest).value()).hasSize(254);
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a" + longest));
    }

    @Test
    void aPasswordHasEightTo128Characters() {
        assertThat(new Password("12345678").reveal()).isEqualTo("12345678");
        assertThat(new Password("é".repeat(128)).reveal()).hasSize(128);
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("1234567"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("x".repeat(129)));
    }
}
