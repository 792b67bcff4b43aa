package dev.keywright.application.idempotency;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.access.Caller;
import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.IdempotencyRefusal;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;
import java.util.Optional;
import java.util.function.Supplier;

final class AnswerOnceUseCase implements AnswerOnce {

    private final Foundation foundation;
    private final Actors actors;
    private final GivenAnswers givenAnswers;
    private final AnswerSealing sealing;

    AnswerOnceUseCase(Foundation foundation, Actors actors, GivenAnswers givenAnswers, AnswerSealing sealing) {
        this.foundation = foundation;
        this.actors = actors;
        this.givenAnswers = givenAnswers;
        this.sealing = sealing;
    }

    @Override
    public byte[] answer(Command command, Supplier<byte[]> work) {
        RequestDigest request = identify(command);
        RequestDigest payload = sealing.digest(command.payload());
        return foundation.inOneTransaction(() -> {
            if (!givenAnswers.claim(request)) {
                throw new IdempotencyRefusal.RequestInProgress();
            }
            Optional<GivenAnswer> given = givenAnswers.find(request, foundation.now());
            return given.isPresent() ? again(given.get(), payload, command) : first(request, payload, command, work);
        });
    }

    private RequestDigest identify(Command command) {
        Caller caller = command.call().caller();
        String who = caller instanceof Caller.Key key
                ? "key " + key.clientId()
                : "user " + ((Caller.SignedIn) caller).user();
        return sealing.identify(command.key(), who + " in " + command.workspace());
    }

    private byte[] again(GivenAnswer given, RequestDigest payload, Command command) {
        SealedAnswer sealed = given.forSame(payload);
        if (command.workspace() != null) {
            actors.enter(command.call().caller(), command.workspace());
        }
        return sealing.open(command.key(), given.request(), sealed);
    }

    private byte[] first(RequestDigest request, RequestDigest payload, Command command, Supplier<byte[]> work) {
        byte[] answer = work.get();
        SealedAnswer sealed = sealing.seal(command.key(), request, answer);
        givenAnswers.add(GivenAnswer.of(request, payload, sealed, foundation.now()));
        return answer;
    }
}
