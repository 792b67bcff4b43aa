package dev.keywright.console.apikey;

import dev.keywright.console.page.Shell;
import dev.keywright.console.web.Form;
import java.util.List;

/**
 * The page that asks how to rotate a key.
 *
 * @param passwordNeeded whether the password must be given first
 * @param newest the id of its newest secret: if it has a newer one when the form comes, this form was sent before
 * @param dependents the integrations that hold it
 */
public record RotatePage(
        Shell shell,
        KeyView key,
        Form form,
        List<OverlapChoice> overlaps,
        boolean passwordNeeded,
        String newest,
        List<DependentView> dependents) {}
