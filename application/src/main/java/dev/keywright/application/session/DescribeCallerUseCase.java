package dev.keywright.application.session;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.application.member.Members;
import dev.keywright.application.member.Users;
import dev.keywright.application.workspace.Workspaces;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

final class DescribeCallerUseCase implements DescribeCaller {

    private final Foundation foundation;
    private final Actors actors;
    private final Users users;
    private final Members members;
    private final Workspaces workspaces;

    DescribeCallerUseCase(Foundation foundation, Actors actors, Users users, Members members, Workspaces workspaces) {
        this.foundation = foundation;
        this.actors = actors;
        this.users = users;
        this.members = members;
        this.workspaces = workspaces;
    }

    @Override
    public Result describe(Call call) {
        return foundation.inTransaction(() -> {
            if (call.caller() instanceof Caller.Key key) {
                return describeKey(key, actors.enter(key, key.workspace()));
            }
            UserId user = ((Caller.SignedIn) call.caller()).user();
            List<Membership> memberships = membershipsOf(user);
            return new Result(null, userOf(memberships).orElseGet(() -> find(user)), memberships);
        });
    }

    private Result describeKey(Caller.Key key, Actor actor) {
        if (key.user() == null) {
            return new Result(actor, null, List.of());
        }
        List<Membership> here = membershipsOf(key.user()).stream()
                .filter(membership -> membership.workspace().id().equals(key.workspace()))
                .toList();
        return new Result(actor, find(key.user()), here);
    }

    private static Optional<User> userOf(List<Membership> memberships) {
        return memberships.stream()
                .findFirst()
                .map(membership -> membership.member().user());
    }

    private User find(UserId user) {
        return users.find(user).orElseThrow(AccessRefusal.InvalidBearer::new);
    }

    private List<Membership> membershipsOf(UserId user) {
        List<Member> memberships = members.listOf(user);
        Map<WorkspaceId, Workspace> found =
                workspaces.findAll(memberships.stream().map(Member::workspace).toList());
        return memberships.stream()
                .map(member -> new Membership(Objects.requireNonNull(found.get(member.workspace())), member))
                .toList();
    }
}
