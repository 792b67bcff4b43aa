package dev.keywright.application.session;

import dev.keywright.application.access.Call;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a caller who it is, and where it is a member. */
@FunctionalInterface
public interface DescribeCaller {

    /** @throws dev.keywright.domain.access.AccessRefusal.InvalidBearer if the caller was stopped since it authenticated */
    Result describe(Call call);

    /**
     * @param key the calling key, acting in its workspace, or null for a signed-in user
     * @param user the person behind the caller, or null for a service key
     * @param memberships the person's; for a key, only the one in its workspace; none for a service key
     */
    record Result(@Nullable Actor key, @Nullable User user, List<Membership> memberships) {}

    /** Where, and as what. */
    record Membership(Workspace workspace, Member member) {}
}
