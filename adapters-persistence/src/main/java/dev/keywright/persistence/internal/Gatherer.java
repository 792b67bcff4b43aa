package dev.keywright.persistence.internal;

import dev.keywright.application.StorageUnavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers concurrent questions of one kind, and has one statement answer all that wait. It needs no timer: a question that comes while
 * nothing runs is asked at once, and those that come while statements run are gathered for the next. So a statement is shared by the more
 * questions the more there are, and a lone one never waits for company.
 *
 * <p>What it promises:
 *
 * <ul>
 *   <li>A question is asked after it came, never before: its statement begins later than {@link #ask} did.
 *   <li>The first to come are the first to be asked.
 *   <li>A statement that fails fails the questions of its own gathering and no others.
 *   <li>At most {@link Limits#waiting} questions wait; one more is refused at once.
 *   <li>A question whose future was completed or cancelled by whoever asked isn't asked, unless it is being asked already.
 *   <li>A question that isn't answered within {@link Limits#answer} fails with {@link StorageUnavailable}, if somebody calls
 *       {@link #refuseOverdue} often enough. Its statement may run on; whether it took effect isn't known then.
 * </ul>
 *
 * <p>Each change of state is one step under one lock: {@link #ask}, {@link #take}, {@link #noneWaits}, {@link #refuseOverdue},
 * {@link #close}. Statements run, and futures complete, outside of it; and what waits is asked while futures complete.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Gatherer<Q, A> {

    /**
     * @param statements how many run at the same time at most
     * @param gathered how many questions one statement answers at most
     * @param waiting how many questions may wait, besides those that are being asked
     * @param tellers how many threads tell one statement's answers at most
     * @param told how many answers are worth a thread at least
     * @param answer the time in which a question is answered, in nanoseconds
     */
    public record Limits(int statements, int gathered, int waiting, int tellers, int told, long answer) {

        /** Another thread wakes no sooner than fewer have been told. */
        private static final int WORTH_A_THREAD = 24;

        /** For PostgreSQL: a question is answered, or refused, well within a second. */
        public static Limits ofStatements(int statements) {
            int processors = Runtime.getRuntime().availableProcessors();
            return new Limits(statements, 256, 1_024, processors, WORTH_A_THREAD, TimeUnit.MILLISECONDS.toNanos(600));
        }
    }

    private static final String CLOSED = "The storage was closed.";

    private final Function<List<Q>, List<A>> statement;
    private final Limits limits;
    private final Executor threads;
    private final LongSupplier nanoTime;

    private final Object lock = new Object();
    private final Queue<Question<Q, A>> waiting = new ArrayDeque<>();
    private final Set<Gathering> unanswered = new HashSet<>();
    /** How many run, or are about to. */
    private int statements;

    private boolean closed;

    /**
     * @param statement answers as many questions as it is given, in their order
     * @param threads runs statements, and completes what was asked
     */
    Gatherer(Function<List<Q>, List<A>> statement, Limits limits, Executor threads, LongSupplier nanoTime) {
        this.statement = statement;
        this.limits = limits;
        this.threads = threads;
        this.nanoTime = nanoTime;
    }

    /**
     * Asks as soon as a statement can be run.
     *
     * @return completes on a thread that then runs the next statement, so what continues there must not wait for anything; fails with what the
     *     statement threw, or with {@link StorageUnavailable} if too many wait already, the answer takes too long, or this was closed
     */
    public CompletableFuture<A> ask(Q question) {
        Question<Q, A> asked = new Question<>(question, nanoTime.getAsLong());
        boolean another;
        synchronized (lock) {
            if (closed) {
                asked.refuse(CLOSED);
                return asked.answer();
            }
            if (waiting.size() >= limits.waiting()) {
                asked.refuse("Too many requests wait for the database.");
                return asked.answer();
            }
            waiting.add(asked);
            another = statements < limits.statements();
            if (another) {
                statements++;
            }
        }
        if (another) {
            startThread();
        }
        return asked.answer();
    }

    /** How many questions wait at this moment or are being asked, and are perhaps answered but not all told. */
    public int underWay() {
        synchronized (lock) {
            int underWay = waiting.size();
            for (Gathering gathering : unanswered) {
                underWay += gathering.questions.size();
            }
            return underWay;
        }
    }

    private void startThread() {
        try {
            threads.execute(this::askAll);
        } catch (RejectedExecutionException e) {
            close();
            refuseAll();
        }
    }

    private void askAll() {
        for (Gathering gathering = take(); gathering != null; gathering = take()) {
            gathering.ask();
            tell(gathering.tellers());
            if (noneWaits()) {
                return;
            }
        }
    }

    /**
     * Before the next statement, and not meanwhile on another thread: whoever is told asks again soon, and is gathered for the next, so that
     * fewer statements answer as many questions.
     */
    private void tell(List<Runnable> tellers) {
        for (Runnable teller : tellers.subList(1, tellers.size())) {
            runMeanwhile(teller);
        }
        tellers.get(0).run();
    }

    private void runMeanwhile(Runnable teller) {
        try {
            threads.execute(teller);
        } catch (RejectedExecutionException e) {
            teller.run();
        }
    }

    /** The questions that are asked next, or null if there are none: then one statement less runs. */
    @Nullable
    Gathering take() {
        synchronized (lock) {
            List<Question<Q, A>> taken = new ArrayList<>(Math.min(waiting.size(), limits.gathered()));
            while (taken.size() < limits.gathered() && !waiting.isEmpty()) {
                Question<Q, A> next = waiting.remove();
                if (!next.answer().isDone()) {
                    taken.add(next);
                }
            }
            if (taken.isEmpty()) {
                statements--;
                lock.notifyAll();
                return null;
            }
            Gathering gathering = new Gathering(taken);
            unanswered.add(gathering);
            return gathering;
        }
    }

    /** After a statement, whether it was the last for now: then one statement less runs, and who comes next starts another. */
    boolean noneWaits() {
        synchronized (lock) {
            if (waiting.isEmpty()) {
                statements--;
                return true;
            }
            return false;
        }
    }

    /** Refuses the questions that came too long ago, whether they wait or are being asked. */
    void refuseOverdue() {
        long latest = nanoTime.getAsLong() - limits.answer();
        List<Question<Q, A>> overdue = new ArrayList<>();
        synchronized (lock) {
            while (!waiting.isEmpty() && waiting.element().cameBefore(latest)) {
                overdue.add(waiting.remove());
            }
            for (Gathering gathering : unanswered) {
                gathering.questions.stream()
                        .filter(question -> question.cameBefore(latest))
                        .forEach(overdue::add);
            }
        }
        overdue.forEach(question -> question.refuse("The database didn't answer in time."));
    }

    /** Takes no more questions. Those that wait are still asked. */
    void close() {
        synchronized (lock) {
            closed = true;
        }
    }

    /**
     * Waits until all questions are answered.
     *
     * @return false if that takes longer than until then
     */
    boolean awaitAnswers(long deadlineNanoTime) throws InterruptedException {
        synchronized (lock) {
            while (statements > 0 || !unanswered.isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadlineNanoTime - nanoTime.getAsLong());
                if (left <= 0) {
                    return false;
                }
                lock.wait(left);
            }
            return true;
        }
    }

    /** Refuses all questions, those too that are being asked. */
    void refuseAll() {
        List<Question<Q, A>> refused;
        synchronized (lock) {
            refused = new ArrayList<>(waiting);
            waiting.clear();
            unanswered.forEach(gathering -> refused.addAll(gathering.questions));
        }
        refused.forEach(question -> question.refuse(CLOSED));
    }

    /** Questions that one statement answers. */
    final class Gathering {

        private final List<Question<Q, A>> questions;
        private List<A> answers = List.of();
        private @Nullable Throwable failure;
        private int untold;

        private Gathering(List<Question<Q, A>> questions) {
            this.questions = questions;
        }

        /** Runs the statement. */
        void ask() {
            try {
                answers = statement.apply(
                        questions.stream().map(Question::content).toList());
                if (answers.size() != questions.size()) {
                    throw new IllegalStateException(
                            "a statement answered " + questions.size() + " questions with " + answers.size());
                }
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        /**
         * To be called once, after {@link #ask}. Each tells a part of the questions what the statement said, on whatever thread, so that the
         * last needn't wait until all before know.
         */
        List<Runnable> tellers() {
            int parts = Math.max(1, Math.min(limits.tellers(), questions.size() / limits.told()));
            untold = parts;
            return IntStream.range(0, parts)
                    .<Runnable>mapToObj(
                            part -> () -> tell(part * questions.size() / parts, (part + 1) * questions.size() / parts))
                    .toList();
        }

        private void tell(int from, int to) {
            Throwable failed = failure;
            for (int i = from; i < to; i++) {
                CompletableFuture<A> answer = questions.get(i).answer();
                if (failed == null) {
                    answer.complete(answers.get(i));
                } else {
                    answer.completeExceptionally(failed);
                }
            }
            synchronized (lock) {
                untold--;
                if (untold == 0) {
                    unanswered.remove(this);
                    lock.notifyAll();
                }
            }
        }
    }

    private record Question<Q, A>(Q content, long cameAt, CompletableFuture<A> answer) {

        Question(Q content, long cameAt) {
            this(content, cameAt, new CompletableFuture<>());
        }

        boolean cameBefore(long latest) {
            return cameAt - latest < 0;
        }

        void refuse(String reason) {
            answer.completeExceptionally(new StorageUnavailable(reason, null));
        }
    }
}
