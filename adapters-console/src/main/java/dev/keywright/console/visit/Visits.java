package dev.keywright.console.visit;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.application.assembly.UseCases;
import dev.keywright.application.role.ListRoles;
import dev.keywright.application.session.DescribeCaller;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Cookies;
import dev.keywright.console.web.Handler;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.role.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Finds out who visits, by the session's cookie, before a page is made. Whoever isn't signed in is sent to sign in. */
public final class Visits {

    private final UseCases useCases;
    private final Foundation foundation;
    private final Cookies cookies;

    public Visits(UseCases useCases, Foundation foundation, Cookies cookies) {
        this.useCases = useCases;
        this.foundation = foundation;
        this.cookies = cookies;
    }

    /** A page for people who are signed in. */
    public Handler signedIn(Function<Visit, ConsoleAnswer> page) {
        return (request, parts) -> caller(request)
                .map(caller -> inOneTransactionIfItOnlyReads(request, () -> page.apply(visit(request, parts, caller))))
                .orElseGet(() -> SignInFirst.answer(request));
    }

    /** A page is made by several use cases, each of which would begin and commit a transaction. */
    private ConsoleAnswer inOneTransactionIfItOnlyReads(ConsoleRequest request, Supplier<ConsoleAnswer> page) {
        return request.isGet() ? foundation.inOneTransaction(page) : page.get();
    }

    /** A page of the workspace that the path names. */
    public Handler inWorkspace(Function<WorkspaceVisit, ConsoleAnswer> page) {
        return signedIn(visit -> {
            WorkspaceVisit entered = enter(visit);
            ConsoleAnswer answer = page.apply(entered);
            String id = entered.id().toString();
            return visit.request().cookie(Cookies.WORKSPACE).filter(id::equals).isPresent()
                    ? answer
                    : answer.withCookie(cookies.remember(Cookies.WORKSPACE, id));
        });
    }

    /** Who visits, if the session is good. */
    public Optional<Visit> find(ConsoleRequest request, Map<String, String> parts) {
        return caller(request).map(caller -> visit(request, parts, caller));
    }

    private Optional<Caller> caller(ConsoleRequest request) {
        return request.cookie(cookies.sessionName()).flatMap(this::authenticate);
    }

    private Visit visit(ConsoleRequest request, Map<String, String> parts, Caller caller) {
        Call call = new Call(caller, request.origin());
        DescribeCaller.Result who = useCases.sessions().describeCaller().describe(call);
        return new Visit(request, parts, call, Optional.ofNullable(who.user()).orElseThrow(), active(who));
    }

    private static List<DescribeCaller.Membership> active(DescribeCaller.Result who) {
        return who.memberships().stream()
                .filter(membership -> membership.member().isActive())
                .toList();
    }

    private Optional<Caller> authenticate(String token) {
        try {
            return Optional.of(useCases.tokens()
                            .authenticateBearer()
                            .authenticate(token)
                            .toCompletableFuture()
                            .join())
                    .filter(Caller.SignedIn.class::isInstance);
        } catch (AccessRefusal.InvalidBearer e) {
            return Optional.empty();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AccessRefusal.InvalidBearer) {
                return Optional.empty();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private WorkspaceVisit enter(Visit visit) {
        DescribeCaller.Membership here = visit.memberships().stream()
                .filter(membership -> membership.workspace().id().toString().equals(visit.part("workspace")))
                .findFirst()
                .orElseThrow(AccessRefusal.WrongWorkspace::new);
        return new WorkspaceVisit(visit, here, roles(visit, here));
    }

    private List<Role> roles(Visit visit, DescribeCaller.Membership here) {
        try {
            return useCases.roles()
                    .listRoles()
                    .list(new ListRoles.Query(visit.call(), here.workspace().id()));
        } catch (AccessRefusal.InsufficientScope e) {
            return List.of();
        }
    }
}
