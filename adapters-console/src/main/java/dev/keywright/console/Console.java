package dev.keywright.console;

import dev.keywright.application.Foundation;
import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.assembly.UseCases;
import dev.keywright.console.apikey.ApiKeyPages;
import dev.keywright.console.audit.AuditPages;
import dev.keywright.console.integration.IntegrationPages;
import dev.keywright.console.member.MemberPages;
import dev.keywright.console.page.NetworkList;
import dev.keywright.console.page.Shells;
import dev.keywright.console.page.Tools;
import dev.keywright.console.page.Views;
import dev.keywright.console.role.RolePages;
import dev.keywright.console.session.SessionPages;
import dev.keywright.console.visit.Visits;
import dev.keywright.console.web.Assets;
import dev.keywright.console.web.BadRequest;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Cookies;
import dev.keywright.console.web.FormGuard;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;
import dev.keywright.console.web.SecurityHeaders;
import dev.keywright.console.workspace.WorkspacePages;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.network.Network;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wires the console: pages for people, made on the server from the use cases. A server that carries it gives it the requests that
 * {@link #serves} takes, each with its whole body, and sends what {@link #answer} returns. Safe for use by many threads.
 */
public final class Console {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final Router<Handler> router = new Router<>();
    private final Assets assets = new Assets();
    private final Cookies cookies;
    private final Messages messages;

    /**
     * What differs between deployments.
     *
     * @param address the deployment's public address: over https, cookies are for https only
     * @param clock decides what a key's status is when it is shown
     * @param components whether the page of all components is served, for who develops the console
     * @param networks reads a network in CIDR, or throws {@link IllegalArgumentException}
     */
    public record Settings(URI address, Clock clock, boolean components, Function<String, Network> networks) {}

    /** @param foundation that of the use cases: what a page reads by several of them, it reads in one transaction */
    public Console(UseCases useCases, Foundation foundation, Settings settings) {
        this.cookies = new Cookies("https".equals(settings.address().getScheme()));
        Views views = new Views();
        Shells shells = new Shells(assets);
        Visits visits = new Visits(useCases, foundation, cookies);
        this.messages = new Messages(shells, views);
        router.get("/", visits.signedIn(new Home()::answer));
        Tools tools = new Tools(
                useCases,
                visits,
                shells,
                views,
                cookies,
                settings.clock(),
                withoutSlash(settings.address()),
                new NetworkList(settings.networks()));
        SessionPages.addTo(router, tools);
        ApiKeyPages.addTo(router, tools);
        IntegrationPages.addTo(router, tools);
        MemberPages.addTo(router, tools);
        RolePages.addTo(router, tools);
        AuditPages.addTo(router, tools);
        WorkspacePages.addTo(router, tools);
        if (settings.components()) {
            router.get("/console/components", visits.signedIn(new ComponentsPage.Handler(tools)::show));
        }
    }

    private static String withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether a path is the console's. All others are the API's. */
    public boolean serves(String path) {
        return path.equals("/")
                || path.equals("/favicon.ico")
                || path.equals("/sign-in")
                || path.equals("/sign-out")
                || path.equals("/theme")
                || path.equals("/workspaces")
                || path.equals("/accept-invitation")
                || path.equals("/invitations/accept")
                || path.startsWith("/w/")
                || path.startsWith("/account/")
                || path.startsWith("/workspaces/")
                || path.startsWith("/console/")
                || path.startsWith(Assets.ROOT);
    }

    /** The answer to a request, whatever happens on the way to it. */
    public ConsoleAnswer answer(ConsoleRequest request) {
        if (request.path().startsWith(Assets.ROOT)) {
            return SecurityHeaders.onto(
                    assets.find(request).orElseGet(() -> messages.notFound(request)), request, cookies);
        }
        ConsoleAnswer answer = SecurityHeaders.introducing(guarded(request), request, cookies);
        return SecurityHeaders.onto(answer, request, cookies);
    }

    /** What to answer where the request itself can't be read. */
    public ConsoleAnswer refuse(BadRequest problem, ConsoleRequest empty) {
        return SecurityHeaders.onto(messages.badRequest(problem, empty), empty, cookies);
    }

    private ConsoleAnswer guarded(ConsoleRequest request) {
        try {
            if (request.isPost() && !FormGuard.admits(request)) {
                return messages.foreignForm(request);
            }
            return router.find(request)
                    .map(match -> match.handler().handle(request, match.parts()))
                    .orElseGet(() -> messages.notFound(request));
        } catch (Refusal e) {
            return messages.refusal(e, request);
        } catch (BadRequest e) {
            return messages.badRequest(e, request);
        } catch (StorageUnavailable e) {
            LOG.warn("Request {} to the console: {}", request.origin().requestId(), e.getMessage());
            return messages.unavailable(request);
        } catch (RuntimeException e) {
            LOG.error("Request {} to the console failed", request.origin().requestId(), e);
            return messages.failure(request);
        }
    }
}
