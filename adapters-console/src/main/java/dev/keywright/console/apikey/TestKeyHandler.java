package dev.keywright.console.apikey;

import dev.keywright.application.token.ClientCredentials;
import dev.keywright.application.token.IssueToken;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.console.web.Ids;
import dev.keywright.console.web.RefusalText;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.token.TokenRefusal;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;

/** Gets a token with the client ID and secret that the page shows, and lets go of it: that it comes is all that is wanted. */
final class TestKeyHandler {

    private final Tools tools;

    TestKeyHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer test(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        Optional<ClientId> id = Ids.find(form.unseen("client_id")).map(ClientId::new);
        Optional<Secret> secret = Secret.parse(form.unseen("client_secret"));
        if (id.isEmpty() || secret.isEmpty()) {
            return show(visit, false, 401, "This client ID and secret have not the form of ours.");
        }
        try {
            Duration life = issue(new ClientCredentials(id.get(), secret.get()), visit);
            return show(visit, true, 200, "expires_in: " + life.toSeconds());
        } catch (TokenRefusal.InvalidClient e) {
            return show(visit, false, 401, "invalid_client: the key is stopped, or the secret isn't its own.");
        } catch (TokenRefusal.NetworkNotAllowed e) {
            return show(visit, false, 400, "unauthorized_client: the key may not be used from your address.");
        } catch (LimitRefusal e) {
            return show(visit, false, 429, RefusalText.of(e));
        }
    }

    private Duration issue(ClientCredentials credentials, WorkspaceVisit visit) {
        try {
            IssueToken.Result issued = tools.useCases()
                    .tokens()
                    .issueToken()
                    .issue(new IssueToken.Command(
                            credentials,
                            new TreeSet<>(),
                            tools.networks().addressOf(visit.request().origin()).orElse(null),
                            visit.request().origin()))
                    .toCompletableFuture()
                    .join();
            return Duration.between(issued.token().issuedAt(), issued.token().expiresAt());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private ConsoleAnswer show(WorkspaceVisit visit, boolean works, int status, String text) {
        return tools.views().show("apikey/test", new TestPage(tools.shells().of(visit, "Test"), works, status, text));
    }
}
