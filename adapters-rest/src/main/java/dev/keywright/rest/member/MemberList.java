package dev.keywright.rest.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of members. */
record MemberList(List<MemberBody> members, @Nullable String nextCursor) {}
