package dev.keywright.application.session;

import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.domain.access.AccessRefusal;

/** Signing in, where too many failures make the next attempt be refused without a look at the password. */
final class ThrottledSignIn implements SignIn {

    private final SignIn signIn;
    private final FailedAttempts failedAttempts;

    ThrottledSignIn(SignIn signIn, FailedAttempts failedAttempts) {
        this.signIn = signIn;
        this.failedAttempts = failedAttempts;
    }

    @Override
    public Result signIn(Command command) {
        Attempt attempt = Attempt.toSignIn(command.origin(), command.email());
        failedAttempts.refuseIfTooMany(attempt);
        try {
            return signIn.signIn(command);
        } catch (AccessRefusal.SignInFailed failure) {
            failedAttempts.add(attempt);
            throw failure;
        }
    }
}
