package dev.keywright.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.Name;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final RoleName VIEWER = new RoleName("viewer");

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final User ada = new User(new UserId(UUID.randomUUID()), new EmailAddress("ada@example.com"), null, NOW);
    private final Member owner = Member.joined(workspace, ada, RoleName.OWNER, NOW);

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
}
