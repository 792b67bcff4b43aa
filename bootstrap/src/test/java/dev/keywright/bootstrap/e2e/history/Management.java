package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Answer;
import dev.keywright.bootstrap.e2e.Api;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Makes and changes things through one node or the other, and records that. What is refused is a fault of the workload, and ends it. */
final class Management {

    private static final int ERRORS = 400;

    private final List<ObservedNode> nodes;
    private final Recorder recorder;
    private final RandomGenerator random;

    Management(List<ObservedNode> nodes, Recorder recorder, RandomGenerator random) {
        this.nodes = nodes;
        this.recorder = recorder;
        this.random = random;
    }

    /** What was answered; empty if the node, or its database, couldn't be reached. */
    Optional<Exchange> create(Function<Api, Answer> request) {
        return ask(Operation.CREATE, Set.of(), request);
    }

    /** Whether the change was acknowledged. */
    boolean change(Operation operation, Subject subject, Function<Api, Answer> request) {
        return change(operation, Set.of(subject), request);
    }

    boolean change(Operation operation, Set<Subject> subjects, Function<Api, Answer> request) {
        return ask(operation, subjects, request).isPresent();
    }

    private Optional<Exchange> ask(Operation operation, Set<Subject> subjects, Function<Api, Answer> request) {
        Exchange exchange = nodes.get(random.nextInt(nodes.size())).exchange(request);
        Event event = exchange.as(operation, subjects, exchange.status() > 0 && exchange.status() < ERRORS);
        recorder.add(event);
        if (event.outcome() == Outcome.REFUSED) {
            throw new IllegalStateException(operation + " was refused: " + exchange.answer());
        }
        return event.outcome() == Outcome.SUCCEEDED ? Optional.of(exchange) : Optional.empty();
    }
}
