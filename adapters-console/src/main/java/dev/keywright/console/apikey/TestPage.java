package dev.keywright.console.apikey;

import dev.keywright.console.page.Shell;

/**
 * How trying a key out went.
 *
 * @param works whether it got a token
 * @param status as the token endpoint answers
 * @param text what came back, or why nothing did
 */
public record TestPage(Shell shell, boolean works, int status, String text) {}
