package dev.keywright.rest.member;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** The membership that was taken up, and where it is. */
record AcceptedInvitationBody(@JsonUnwrapped MemberBody member, UUID workspaceId) {}
