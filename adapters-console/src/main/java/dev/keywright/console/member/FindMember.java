package dev.keywright.console.member;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.member.ListMembers;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.Ids;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.UserId;
import java.util.Optional;

/** Finds the member that a path names, by reading the list: there is no use case for one alone. */
final class FindMember {

    private FindMember() {}

    /** @throws MemberRefusal.MemberNotFound if there is none */
    static Member named(Tools tools, WorkspaceVisit visit) {
        UserId id = idOf(visit);
        PageRequest request = new PageRequest(PageRequest.MAX_LIMIT, null);
        while (true) {
            Page<Member> page = tools.useCases()
                    .members()
                    .listMembers()
                    .list(new ListMembers.Query(visit.call(), visit.id(), request));
            Optional<Member> found = page.items().stream()
                    .filter(member -> member.user().id().equals(id))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (page.next() == null) {
                throw new MemberRefusal.MemberNotFound();
            }
            request = new PageRequest(PageRequest.MAX_LIMIT, page.next());
        }
    }

    static UserId idOf(WorkspaceVisit visit) {
        return Ids.find(visit.part("user")).map(UserId::new).orElseThrow(MemberRefusal.MemberNotFound::new);
    }
}
