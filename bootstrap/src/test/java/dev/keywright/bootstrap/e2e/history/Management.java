package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Answer;
import dev.keywright.bootstrap.e2e.Api;
import dev.keywright.bootstrap.e2e.TestDatabases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Makes and changes things through one node or the other, and records that. What is refused is a fault of the workload, and ends it. */
final class Management {

    private static final int ERRORS = 400;

    private final List<ObservedNode> nodes;
    private final TestDatabases.Database database;
    private final Recorder recorder;
    private final RandomGenerator random;

    Management(List<ObservedNode> nodes, TestDatabases.Database database, Recorder recorder, RandomGenerator random) {
        this.nodes = nodes;
        this.database = database;
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

    /** A change that the API doesn't have yet, acknowledged once it is committed. */
    boolean changeRow(Operation operation, Subject subject, String update) {
        long begin = System.nanoTime();
        boolean committed = commit(update);
        recorder.add(new Event(
                operation,
                Set.of(subject),
                committed ? Outcome.SUCCEEDED : Outcome.UNKNOWN,
                0,
                Event.DATABASE,
                begin,
                System.nanoTime(),
                null));
        return committed;
    }

    private boolean commit(String update) {
        String impatient =
                database.url() + (database.url().contains("?") ? "&" : "?") + "connectTimeout=1&socketTimeout=2";
        try (Connection connection = DriverManager.getConnection(impatient, database.user(), database.password());
                Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(update) != 1) {
                throw new IllegalStateException("not one row: " + update);
            }
            return true;
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
