package dev.keywright.console.integration;

import dev.keywright.console.apikey.DependentView;
import dev.keywright.console.apikey.KeyView;
import dev.keywright.console.apikey.OverlapChoice;
import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page that asks how to rotate the key of an integration.
 *
 * @param key the key that gets another secret
 * @param passwordNeeded whether the password must be given first
 * @param newest the id of the key's newest secret: if it has a newer one when the form comes, it was rotated meanwhile
 * @param others the other integrations that hold the key
 */
public record RotateIntegrationPage(
        Shell shell,
        IntegrationView integration,
        KeyView key,
        Form form,
        List<OverlapChoice> overlaps,
        boolean passwordNeeded,
        String newest,
        List<DependentView> others) {}
