package dev.keywright.console.member;

import dev.keywright.console.page.Moment;
import dev.keywright.console.page.Shell;

/**
 * The one page that shows an invitation's link.
 *
 * @param link which whoever has it can accept with
 */
public record InvitedPage(Shell shell, String list, MemberView member, String link, Moment ends) {}
