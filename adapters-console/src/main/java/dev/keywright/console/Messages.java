package dev.keywright.console;

import dev.keywright.console.page.MessagePage;
import dev.keywright.console.page.Shells;
import dev.keywright.console.page.Views;
import dev.keywright.console.web.BadRequest;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.RefusalText;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.session.SessionRefusal;
import org.jspecify.annotations.Nullable;

/** The pages for when there is no other. */
final class Messages {

    private static final MessagePage.Way HOME = new MessagePage.Way("Go to your API keys", "/");

    private final Shells shells;
    private final Views views;

    Messages(Shells shells, Views views) {
        this.shells = shells;
        this.views = views;
    }

    ConsoleAnswer notFound(ConsoleRequest request) {
        return show(404, request, "Not found", "There is nothing at this address.", null, HOME);
    }

    ConsoleAnswer refusal(Refusal refusal, ConsoleRequest request) {
        if (refusal instanceof AccessRefusal.InvalidBearer) {
            return ConsoleAnswer.seeOther("/sign-in?done=session-ended");
        }
        boolean notThere = refusal instanceof ApiKeyRefusal.ApiKeyNotFound
                || refusal instanceof MemberRefusal.MemberNotFound
                || refusal instanceof RoleRefusal.RoleNotFound
                || refusal instanceof IntegrationRefusal.IntegrationNotFound
                || refusal instanceof ShareRefusal.ShareNotFound
                || refusal instanceof SessionRefusal.SessionNotFound;
        return show(notThere ? 404 : 403, request, title(refusal, notThere), RefusalText.of(refusal), null, HOME);
    }

    private static String title(Refusal refusal, boolean notThere) {
        if (refusal instanceof AccessRefusal.WrongWorkspace) {
            return "Not your workspace";
        }
        return notThere ? "Not found" : "Not allowed";
    }

    ConsoleAnswer foreignForm(ConsoleRequest request) {
        return show(
                403,
                request,
                "This form came from elsewhere",
                "Nothing was changed. The form wasn't sent by this page, or you have signed in or out since it was opened. Open the page"
                        + " anew and try again.",
                null,
                HOME);
    }

    ConsoleAnswer badRequest(BadRequest problem, ConsoleRequest request) {
        return show(400, request, "That did not work", String.valueOf(problem.getMessage()), null, HOME);
    }

    ConsoleAnswer unavailable(ConsoleRequest request) {
        return show(
                        503,
                        request,
                        "Not available at the moment",
                        "The database can't be reached. Try again in a minute. What you were changing may or may not have taken effect:"
                                + " look before you repeat it.",
                        request.origin().requestId(),
                        HOME)
                .with("Retry-After", "10");
    }

    ConsoleAnswer failure(ConsoleRequest request) {
        return show(
                500,
                request,
                "Something went wrong",
                "Something went wrong here. Tell whoever runs this server the request's id.",
                request.origin().requestId(),
                HOME);
    }

    private ConsoleAnswer show(
            int status,
            ConsoleRequest request,
            String title,
            String text,
            @Nullable String requestId,
            MessagePage.Way way) {
        return views.show(
                status, "page/message", new MessagePage(shells.outside(request, title), text, requestId, way));
    }
}
