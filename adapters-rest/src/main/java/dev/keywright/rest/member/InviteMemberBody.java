package dev.keywright.rest.member;

import org.jspecify.annotations.Nullable;

/** Asks to give a person a role. */
record InviteMemberBody(@Nullable String email, @Nullable String role) {}
