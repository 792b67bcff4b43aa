package dev.keywright.console.integration;

import dev.keywright.application.integration.ConfirmShare;
import dev.keywright.application.integration.EndShare;
import dev.keywright.application.integration.ListedShare;
import dev.keywright.application.integration.ShareIntegration;
import dev.keywright.application.session.DescribeCaller;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.integration.ShareState;
import java.time.ZoneOffset;
import java.util.List;

/** Shares an integration with another workspace, ends that, and confirms it after an interruption. */
final class ShareHandler {

    private static final int MOST_PLACES = 30;

    private final Tools tools;

    ShareHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer share(WorkspaceVisit visit) {
        ShareForm sent = new ShareForm(Form.of(visit.request()));
        if (sent.form().isRefused()) {
            return show(422, visit, sent.form());
        }
        try {
            ListedShare shared = tools.useCases()
                    .integrations()
                    .shares()
                    .shareIntegration()
                    .share(new ShareIntegration.Command(
                            visit.call(), visit.id(), FindIntegration.idOf(visit), sent.destination(), sent.terms()));
            boolean atOnce = shared.share().state(tools.clock().instant()) == ShareState.ACCEPTED;
            return back(visit, atOnce ? "shared" : "share-offered");
        } catch (IntegrationRefusal.IntegrationNotFound e) {
            throw e;
        } catch (Refusal e) {
            return show(422, visit, sent.refuse(e));
        }
    }

    ConsoleAnswer end(WorkspaceVisit visit) {
        return change(
                visit,
                () -> tools.useCases()
                        .integrations()
                        .shares()
                        .endShare()
                        .end(new EndShare.Command(
                                visit.call(), visit.id(), FindIntegration.idOf(visit), FindIntegration.shareOf(visit))),
                "share-ended");
    }

    ConsoleAnswer confirm(WorkspaceVisit visit) {
        return change(
                visit,
                () -> tools.useCases()
                        .integrations()
                        .shares()
                        .confirmShare()
                        .confirm(new ConfirmShare.Command(
                                visit.call(), visit.id(), FindIntegration.idOf(visit), FindIntegration.shareOf(visit))),
                "share-confirmed");
    }

    private ConsoleAnswer change(WorkspaceVisit visit, Runnable work, String done) {
        try {
            work.run();
            return back(visit, done);
        } catch (ShareRefusal.ShareNotFound e) {
            throw e;
        } catch (Refusal e) {
            return IntegrationHandler.show(
                    tools, 422, visit, Form.of(visit.request()).refuse("", e));
        }
    }

    private static ConsoleAnswer back(WorkspaceVisit visit, String done) {
        return ConsoleAnswer.seeOther(visit.path("/integrations/" + FindIntegration.idOf(visit)) + "?done=" + done);
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        IntegrationView integration = FindIntegration.view(tools, visit);
        List<SharePage.Place> places = visit.visit().memberships().stream()
                .map(DescribeCaller.Membership::workspace)
                .filter(workspace -> !workspace.id().equals(visit.id()))
                .limit(MOST_PLACES)
                .map(workspace -> new SharePage.Place(
                        workspace.id().toString(), workspace.name().value()))
                .toList();
        return tools.views()
                .show(
                        status,
                        "integration/share",
                        new SharePage(
                                tools.shells().of(visit, "Share " + integration.name()),
                                integration,
                                form,
                                places,
                                tools.clock()
                                        .instant()
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .toString()));
    }
}
