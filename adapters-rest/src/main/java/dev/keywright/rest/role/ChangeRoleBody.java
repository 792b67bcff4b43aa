package dev.keywright.rest.role;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks that a role hold other scopes. */
record ChangeRoleBody(@Nullable List<@Nullable String> scopes) {}
