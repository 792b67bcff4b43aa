package dev.keywright.application.session;

import dev.keywright.application.access.Call;
import dev.keywright.domain.member.Password;

/** Gives the caller another password, and ends all of the caller's sessions, the current one too, on every node. */
@FunctionalInterface
public interface ChangePassword {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.UserRequired if the caller is a key
     * @throws dev.keywright.domain.session.SessionRefusal.WrongPassword if the current password is another one
     * @throws dev.keywright.domain.limit.LimitRefusal.TooManyFailures if there were too many wrong ones from the caller's address
     */
    void change(Command command);

    record Command(Call call, Password current, Password next) {}
}
