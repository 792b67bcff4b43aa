package dev.keywright.console.apikey;

import dev.keywright.application.apikey.DisableApiKey;
import dev.keywright.application.apikey.EnableApiKey;
import dev.keywright.application.apikey.EndKeySecret;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Ids;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKeyRefusal;

/** Disables and enables a key, and ends a secret before its time: what can be mended, so that nobody is asked first. */
final class SwitchHandler {

    private final Tools tools;

    SwitchHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer disable(WorkspaceVisit visit) {
        ClientId key = KeyHandler.idOf(visit);
        tools.useCases().apiKeys().disableApiKey().disable(new DisableApiKey.Command(visit.call(), visit.id(), key));
        return back(visit, key, "disabled");
    }

    ConsoleAnswer enable(WorkspaceVisit visit) {
        ClientId key = KeyHandler.idOf(visit);
        tools.useCases().apiKeys().enableApiKey().enable(new EnableApiKey.Command(visit.call(), visit.id(), key));
        return back(visit, key, "enabled");
    }

    ConsoleAnswer endSecret(WorkspaceVisit visit) {
        ClientId key = KeyHandler.idOf(visit);
        SecretId secret =
                Ids.find(visit.part("secret")).map(SecretId::new).orElseThrow(ApiKeyRefusal.SecretNotFound::new);
        tools.useCases().apiKeys().endKeySecret().end(new EndKeySecret.Command(visit.call(), visit.id(), key, secret));
        return back(visit, key, "secret-ended");
    }

    private static ConsoleAnswer back(WorkspaceVisit visit, ClientId key, String done) {
        return ConsoleAnswer.seeOther(visit.path("/api-keys/" + key) + "?done=" + done);
    }
}
