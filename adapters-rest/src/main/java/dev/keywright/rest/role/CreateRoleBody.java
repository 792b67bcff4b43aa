package dev.keywright.rest.role;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for a new role. */
record CreateRoleBody(@Nullable String name, @Nullable List<@Nullable String> scopes) {}
