package dev.keywright.console.apikey;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/** The page that asks before a key is revoked. */
public record RevokePage(Shell shell, KeyView key, Form form, String address) {}
