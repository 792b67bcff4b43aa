package dev.keywright.rest.member;

import dev.keywright.application.Page;
import dev.keywright.application.member.InviteMember;
import dev.keywright.domain.member.Member;
import dev.keywright.rest.mapping.AnswerMapping;
import dev.keywright.rest.request.Cursors;
import dev.keywright.rest.request.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

@Mapper(config = AnswerMapping.class)
interface MemberMapper {

    MemberBody toBody(Member member);

    default MemberList toList(Page<Member> page) {
        return new MemberList(page.items().stream().map(this::toBody).toList(), Cursors.encode(page.next()));
    }

    default AcceptedInvitationBody toAccepted(Member member) {
        return new AcceptedInvitationBody(toBody(member), member.workspace().value());
    }

    default InvitedMemberBody toInvited(InviteMember.Result result, PublicAddress address) {
        return new InvitedMemberBody(toBody(result.member()), toBody(result.invitation(), address));
    }

    private static InvitedMemberBody.@Nullable InvitationBody toBody(
            InviteMember.@Nullable NewInvitation invitation, PublicAddress address) {
        if (invitation == null) {
            return null;
        }
        String token = invitation.token().reveal();
        return new InvitedMemberBody.InvitationBody(
                token, address.link("/accept-invitation#" + token), invitation.expiresAt());
    }
}
