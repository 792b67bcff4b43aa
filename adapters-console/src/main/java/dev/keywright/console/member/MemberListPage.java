package dev.keywright.console.member;

import dev.keywright.console.page.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of members.
 *
 * @param mayChange whether to offer inviting and changing them
 * @param next the address of the next page, or null
 */
public record MemberListPage(
        Shell shell,
        String list,
        List<MemberView> members,
        boolean mayChange,
        @Nullable String next) {}
