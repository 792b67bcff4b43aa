package dev.keywright.rest.role;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All roles of a workspace: there is never a next page. */
record RoleList(List<RoleBody> roles, @Nullable String nextCursor) {}
