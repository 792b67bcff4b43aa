package dev.keywright.application.expiry;

import dev.keywright.application.Foundation;
import dev.keywright.application.idempotency.GivenAnswers;
import dev.keywright.application.member.Invitations;
import dev.keywright.application.session.Sessions;

/** Wires the upkeep of what expires. */
public final class ExpiryUseCases {

    private ExpiryUseCases() {}

    public static RemoveExpired removeExpired(
            Foundation foundation, Sessions sessions, Invitations invitations, GivenAnswers givenAnswers) {
        return new RemoveExpiredUseCase(foundation, sessions, invitations, givenAnswers);
    }
}
