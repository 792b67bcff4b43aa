package dev.keywright.console.integration;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;

/** The page that asks before an integration is deleted, or one that another workspace shares is left. */
public record EndIntegrationPage(Shell shell, IntegrationView integration, Form form) {}
