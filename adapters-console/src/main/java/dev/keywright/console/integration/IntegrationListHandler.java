package dev.keywright.console.integration;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.integration.AnswerShareRequest;
import dev.keywright.application.integration.ListIntegrations;
import dev.keywright.application.integration.ListShareRequests;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Cursors;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.role.Scope;
import java.time.Instant;
import java.util.List;

/** Shows the integrations of a workspace, and what others offer it, which an Owner accepts or declines. */
final class IntegrationListHandler {

    private static final int PER_PAGE = 50;

    private final Tools tools;

    IntegrationListHandler(Tools tools) {
        this.tools = tools;
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        return show(200, visit, Form.blank());
    }

    ConsoleAnswer answer(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        boolean accept = form.text("answer").equals("accept");
        try {
            tools.useCases()
                    .integrations()
                    .shares()
                    .answerShareRequest()
                    .answer(new AnswerShareRequest.Command(
                            visit.call(), visit.id(), FindIntegration.shareOf(visit), accept));
            return ConsoleAnswer.seeOther(
                    visit.path("/integrations") + (accept ? "?done=share-accepted" : "?done=share-declined"));
        } catch (ShareRefusal.ShareNotFound e) {
            throw e;
        } catch (Refusal e) {
            return show(422, visit, form.refuse("", e));
        }
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form) {
        String list = visit.path("/integrations");
        Instant now = tools.clock().instant();
        boolean allowed = visit.may(Scope.INTEGRATION_READ);
        Page<ListedIntegration> page = allowed ? load(visit) : new Page<>(List.of(), null);
        String next = Cursors.text(page.next());
        return tools.views()
                .show(
                        status,
                        "integration/list",
                        new IntegrationListPage(
                                tools.shells().of(visit, "Integrations"),
                                list,
                                allowed,
                                visit.may(Scope.INTEGRATION_WRITE),
                                visit.isOwner() && visit.may(Scope.RESOURCE_SHARE),
                                allowed ? requests(visit, now) : List.of(),
                                page.items().stream()
                                        .map(listed -> IntegrationView.of(listed, visit, now))
                                        .toList(),
                                form,
                                next == null ? null : list + "?cursor=" + next));
    }

    private Page<ListedIntegration> load(WorkspaceVisit visit) {
        return tools.useCases()
                .integrations()
                .listIntegrations()
                .list(new ListIntegrations.Query(visit.call(), visit.id(), Cursors.page(visit.request(), PER_PAGE)));
    }

    private List<ShareView> requests(WorkspaceVisit visit, Instant now) {
        return tools
                .useCases()
                .integrations()
                .shares()
                .listShareRequests()
                .list(new ListShareRequests.Query(visit.call(), visit.id(), PageRequest.first()))
                .items()
                .stream()
                .map(listed -> ShareView.of(listed, now))
                .toList();
    }
}
