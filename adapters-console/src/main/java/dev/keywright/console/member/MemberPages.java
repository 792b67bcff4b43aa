package dev.keywright.console.member;

import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.Visits;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;

/** Wires the pages of members and invitations. */
public final class MemberPages {

    private static final String MEMBERS = "/w/{workspace}/members";
    private static final String MEMBER = MEMBERS + "/{user}";

    private MemberPages() {}

    public static void addTo(Router<Handler> router, Tools tools) {
        Visits visits = tools.visits();
        MemberListHandler list = new MemberListHandler(tools);
        InviteHandler invitation = new InviteHandler(tools);
        MemberHandler member = new MemberHandler(tools);
        RemoveHandler removal = new RemoveHandler(tools);
        AcceptHandler acceptance = new AcceptHandler(tools);
        router.get(MEMBERS, visits.inWorkspace(list::show))
                .get(MEMBERS + "/invite", visits.inWorkspace(invitation::show))
                .post(MEMBERS + "/invite", visits.inWorkspace(invitation::invite))
                .get(MEMBER, visits.inWorkspace(member::show))
                .post(MEMBER, visits.inWorkspace(member::change))
                .get(MEMBER + "/remove", visits.inWorkspace(removal::show))
                .post(MEMBER + "/remove", visits.inWorkspace(removal::remove))
                .get("/accept-invitation", acceptance::show)
                .get("/invitations/accept", acceptance::show)
                .post("/invitations/accept", acceptance::accept);
    }
}
