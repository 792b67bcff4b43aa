package dev.keywright.rest.member;

import org.jspecify.annotations.Nullable;

/** Asks for another role, another status, or both. */
record ChangeMemberBody(@Nullable String role, @Nullable String status) {}
