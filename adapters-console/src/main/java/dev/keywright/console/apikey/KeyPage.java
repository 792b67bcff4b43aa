package dev.keywright.console.apikey;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/**
 * The page of one key.
 *
 * @param mayChange whether to offer what changes it
 */
public record KeyPage(
        Shell shell, String list, KeyView key, Form form, boolean mayChange, Snippets snippets, UsageView usage) {}
