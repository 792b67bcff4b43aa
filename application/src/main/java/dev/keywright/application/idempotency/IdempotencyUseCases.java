package dev.keywright.application.idempotency;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.access.Standings;

/** Wires the repeating of requests, which an application that embeds Keywright may do without. */
public final class IdempotencyUseCases {

    private IdempotencyUseCases() {}

    /** @param foundation the one that the use cases stand on which the work calls */
    public static AnswerOnce answerOnce(
            Foundation foundation, Standings standings, GivenAnswers givenAnswers, AnswerSealing sealing) {
        return new AnswerOnceUseCase(foundation, new Actors(foundation, standings), givenAnswers, sealing);
    }
}
