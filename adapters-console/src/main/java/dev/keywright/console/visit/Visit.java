package dev.keywright.console.visit;

import dev.keywright.application.access.Call;
import dev.keywright.application.session.DescribeCaller;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.domain.member.User;
import dev.keywright.domain.secret.Secret;
import java.util.List;
import java.util.Map;

/**
 * A request by someone who is signed in.
 *
 * @param parts what the route's pattern leaves open
 * @param user who
 * @param memberships where, and as what
 */
public record Visit(
        ConsoleRequest request,
        Map<String, String> parts,
        Call call,
        User user,
        List<DescribeCaller.Membership> memberships) {

    Visit movedTo(Secret session) {
        return new Visit(request.movedTo(session.reveal()), parts, call, user, memberships);
    }

    /** A part of the path that the route leaves open. */
    public String part(String name) {
        return parts.getOrDefault(name, "");
    }
}
