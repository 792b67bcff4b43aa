package dev.keywright.console.member;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/**
 * The page that accepts an invitation.
 *
 * @param token the invitation's, which the form must carry on
 */
public record AcceptPage(Shell shell, String token, Form form) {}
