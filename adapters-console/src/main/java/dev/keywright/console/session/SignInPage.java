package dev.keywright.console.session;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/**
 * The page to sign in at.
 *
 * @param next where to go then, or empty
 */
public record SignInPage(Shell shell, Form form, String next) {}
