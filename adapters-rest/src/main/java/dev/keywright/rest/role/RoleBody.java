package dev.keywright.rest.role;

import java.util.List;

/** A role as answers show it, its scopes sorted. */
record RoleBody(String name, String type, List<String> scopes) {}
