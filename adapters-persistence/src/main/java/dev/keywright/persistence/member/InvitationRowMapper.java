package dev.keywright.persistence.member;

import dev.keywright.domain.member.Invitation;
import dev.keywright.persistence.internal.RowMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Rows of {@code invitation} as the domain knows them. */
@Mapper(config = RowMapping.class)
interface InvitationRowMapper {

    @Mapping(target = "workspace", source = "workspaceId")
    @Mapping(target = "user", source = "userId")
    Invitation toInvitation(InvitationRow row);
}
