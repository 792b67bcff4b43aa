package dev.keywright.console.role;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page of one role.
 *
 * @param list the address of all roles
 * @param preset whether it is one that every workspace has
 * @param mine whether it is the visitor's
 * @param mayCopy whether to offer making one like it
 * @param mayChange whether to offer changing and deleting it
 * @param beyond whether only its holding more than the visitor does forbids that
 * @param groups its scopes; with those that it could have, if it may be changed
 * @param keys the address of the keys that have it
 */
public record RolePage(
        Shell shell,
        String list,
        String address,
        RoleText text,
        boolean preset,
        boolean mine,
        boolean mayCopy,
        boolean mayChange,
        boolean beyond,
        List<ScopeGroup> groups,
        Form form,
        String keys) {}
