package dev.keywright.domain.member;

import java.util.UUID;

/** Identifies an invitation. Never reused. */
public record InvitationId(UUID value) {}
