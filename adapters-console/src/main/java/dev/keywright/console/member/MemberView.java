package dev.keywright.console.member;

import dev.keywright.console.page.Moment;
import dev.keywright.console.page.RoleText;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as pages show it.
 *
 * @param address the member's page
 * @param name the display name, or the email address before there is one
 * @param role as forms name it
 */
public record MemberView(
        String address,
        String name,
        String email,
        String role,
        String roleLabel,
        MemberStatus status,
        Moment added,
        @Nullable Moment joined) {

    static MemberView of(Member member, String members, Instant now) {
        return new MemberView(
                members + "/" + member.user().id(),
                member.user().label(),
                member.user().email().value(),
                member.role().value(),
                RoleText.label(member.role()),
                member.status(),
                new Moment(member.createdAt(), now),
                Moment.of(member.joinedAt(), now));
    }

    public boolean isDisabled() {
        return status == MemberStatus.DISABLED;
    }

    public boolean isInvited() {
        return status == MemberStatus.INVITED;
    }

    public String word() {
        return switch (status) {
            case INVITED -> "Invited";
            case ACTIVE -> "Active";
            case DISABLED -> "Disabled";
        };
    }

    public String tone() {
        return switch (status) {
            case INVITED -> "info";
            case ACTIVE -> "good";
            case DISABLED -> "idle";
        };
    }

    public String icon() {
        return switch (status) {
            case INVITED -> "mail";
            case ACTIVE -> "check";
            case DISABLED -> "pause";
        };
    }
}
