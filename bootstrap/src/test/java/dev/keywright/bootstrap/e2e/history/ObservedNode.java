package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Answer;
import dev.keywright.bootstrap.e2e.Api;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/** A node as a client sees it who has a clock, and goes on when a connection breaks. */
record ObservedNode(Api api) {

    Exchange exchange(Function<Api, Answer> request) {
        long begin = System.nanoTime();
        Optional<Answer> answer = answer(request);
        return new Exchange(api.address().toString(), begin, System.nanoTime(), answer);
    }

    private Optional<Answer> answer(Function<Api, Answer> request) {
        try {
            return Optional.of(request.apply(api));
        } catch (UncheckedIOException broken) {
            return Optional.empty();
        }
    }
}
