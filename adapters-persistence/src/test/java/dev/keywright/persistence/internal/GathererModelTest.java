package dev.keywright.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.persistence.internal.Gatherer.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every interleaving of a {@link Gatherer}'s steps, for a few questions. Its changes of state are single steps under one lock, so an order of
 * those steps is all that concurrency can make of it. Each order is played from the beginning, by one thread that decides whose step is next:
 * somebody asks, or gives up, or time passes; a thread takes a gathering; its statement runs, and ends well or fails; the thread tells what it
 * answered, all of it or a part while other threads tell the others; the thread goes on, or ends.
 */
class GathererModelTest {

    private static final long ANSWER_TIME = 10;

    @ParameterizedTest
    @CsvSource({
        // questions, statements, gathered, waiting, tellers, steps that happen once
        "4, 1, 2, 4, 1, ''",
        "3, 2, 2, 3, 1, ''",
        "3, 2, 3, 1, 1, ''",
        "3, 2, 2, 3, 1, fail",
        "3, 2, 2, 3, 1, cancel",
        "3, 2, 2, 3, 1, late",
        "3, 2, 2, 3, 1, close",
        "3, 1, 1, 2, 1, cancel fail",
        "3, 1, 2, 3, 1, close late",
        "3, 1, 3, 3, 2, fail",
        "3, 1, 3, 3, 2, cancel late",
        "4, 1, 3, 4, 3, close",
    })
    void whateverTheOrderOfStepsAllQuestionsAreAnsweredOnceAndRightly(
            int questions, int statements, int gathered, int waiting, int tellers, String events) {
        Limits limits = new Limits(statements, gathered, waiting, tellers, 1, ANSWER_TIME);

        int played = playAll(questions, limits, events);

        assertThat(played).as("interleavings").isGreaterThan(20);
    }

    private static int playAll(int questions, Limits limits, String events) {
        List<Integer> choices = new ArrayList<>();
        int played = 0;
        do {
            Play play = new Play(questions, limits, events, choices);
            play.toTheEnd();
            played++;
        } while (next(choices));
        return played;
    }

    /** The next sequence of choices, in the order of an odometer whose wheels the last play has set. */
    private static boolean next(List<Integer> choices) {
        while (!choices.isEmpty()) {
            int last = choices.remove(choices.size() - 1);
            int left = last >>> 16;
            int taken = last & 0xFFFF;
            if (left > 1) {
                choices.add((left - 1) << 16 | (taken + 1));
                return true;
            }
        }
        return false;
    }

    /** One order of steps. */
    private static final class Play {

        private final Limits limits;
        private final String events;
        private final List<Integer> choices;
        private final Gatherer<Integer, String> gatherer;

        private final List<CompletableFuture<String>> answers = new ArrayList<>();
        private final List<Integer> statementsRan = new ArrayList<>();
        private final List<Asker> askers = new ArrayList<>();
        private final List<Runnable> tellers = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final Set<Integer> cancelled = new HashSet<>();
        private final Set<Integer> failed = new HashSet<>();
        private final Set<String> happened = new HashSet<>();
        private int toAsk;
        private int step;
        private long now;
        private boolean closed;
        private boolean failNext;

        Play(int questions, Limits limits, String events, List<Integer> choices) {
            this.toAsk = questions;
            this.limits = limits;
            this.events = events;
            this.choices = choices;
            this.gatherer = new Gatherer<>(this::statement, limits, asker -> askers.add(new Asker()), () -> now);
        }

        /** A thread that the gatherer started, with the gathering it has in hand, and what that has come to. */
        private static final class Asker {
            private Gatherer<Integer, String>.@Nullable Gathering inHand;
            private boolean hasAsked;
            private @Nullable Runnable toTell;
            private boolean hasTold;
        }

        private List<String> statement(List<Integer> asked) {
            assertThat(asked).hasSizeBetween(1, limits.gathered());
            assertThat(Collections.disjoint(asked, statementsRan))
                    .as("asked once")
                    .isTrue();
            statementsRan.addAll(asked);
            if (failNext) {
                failNext = false;
                failed.addAll(asked);
                throw new IllegalStateException("planted");
            }
            return asked.stream().map(question -> "answer " + question).toList();
        }

        void toTheEnd() {
            List<Runnable> possible = possible();
            while (!possible.isEmpty()) {
                possible.get(choose(possible.size())).run();
                assertThat(askers.size()).as("statements at once").isLessThanOrEqualTo(limits.statements());
                checkWhetherThereIsSomethingToWaitFor();
                possible = possible();
            }
            checkAnswers();
        }

        private void checkWhetherThereIsSomethingToWaitFor() {
            try {
                if (gatherer.awaitAnswers(now) != (askers.isEmpty() && tellers.isEmpty())) {
                    fail("askers: " + askers.size() + ", tellers: " + tellers.size());
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private int choose(int among) {
            if (step == choices.size()) {
                choices.add(among << 16);
            }
            return choices.get(step++) & 0xFFFF;
        }

        private List<Runnable> possible() {
            List<Runnable> steps = new ArrayList<>();
            if (toAsk > 0) {
                steps.add(this::ask);
            }
            for (Asker asker : List.copyOf(askers)) {
                steps.add(() -> goOn(asker));
            }
            for (Runnable teller : List.copyOf(tellers)) {
                steps.add(() -> tell(teller));
            }
            addEvent("fail", steps, () -> failNext = true);
            addEvent("close", steps, this::close);
            addEvent("late", steps, this::beLate);
            addEvent("cancel", steps, this::cancelFirst);
            return steps;
        }

        /** What happens at most once, and only while there is something that it could concern. */
        private void addEvent(String name, List<Runnable> steps, Runnable event) {
            boolean matters = toAsk > 0 || !askers.isEmpty() || !tellers.isEmpty();
            if (matters && events.contains(name) && !happened.contains(name)) {
                steps.add(() -> {
                    happened.add(name);
                    event.run();
                });
            }
        }

        private void tell(Runnable teller) {
            tellers.remove(teller);
            teller.run();
        }

        private void ask() {
            int question = answers.size();
            toAsk--;
            answers.add(gatherer.ask(question));
        }

        private void goOn(Asker asker) {
            if (asker.inHand == null) {
                take(asker);
            } else if (asker.hasTold) {
                endStatement(asker);
            } else if (asker.toTell != null) {
                asker.toTell.run();
                asker.hasTold = true;
            } else if (asker.hasAsked) {
                share(asker, asker.inHand.tellers());
            } else {
                asker.inHand.ask();
                asker.hasAsked = true;
            }
        }

        private void take(Asker asker) {
            asker.inHand = gatherer.take();
            if (asker.inHand == null) {
                askers.remove(asker);
            }
        }

        /** The first part is told by the thread that has asked. */
        private void share(Asker asker, List<Runnable> parts) {
            asker.toTell = parts.get(0);
            tellers.addAll(parts.subList(1, parts.size()));
        }

        private void endStatement(Asker asker) {
            asker.inHand = null;
            asker.hasAsked = false;
            asker.toTell = null;
            asker.hasTold = false;
            if (gatherer.noneWaits()) {
                askers.remove(asker);
            }
        }

        private void close() {
            closed = true;
            gatherer.close();
        }

        private void beLate() {
            now += ANSWER_TIME + 1;
            gatherer.refuseOverdue();
            assertThat(answers).as("answered or refused in time").allMatch(CompletableFuture::isDone);
        }

        private void cancelFirst() {
            if (!answers.isEmpty() && answers.get(0).cancel(false) && !isInHand()) {
                cancelled.add(0);
            }
        }

        private boolean isInHand() {
            return !tellers.isEmpty() || askers.stream().anyMatch(asker -> asker.inHand != null);
        }

        /** No question is lost, each answer is its own question's, and nobody was refused without a reason. */
        private void checkAnswers() {
            assertThat(askers).isEmpty();
            assertThat(tellers).isEmpty();
            assertThat(statementsRan).isEqualTo(sortedIfOneAtATime());
            assertThat(Collections.disjoint(statementsRan, cancelled))
                    .as("given up, and asked")
                    .isTrue();
            for (int question = 0; question < answers.size(); question++) {
                CompletableFuture<String> answer = answers.get(question);
                assertThat(answer).as("question %s", question).isDone();
                told.add(outcome(answer));
                check(question, told.get(question));
            }
        }

        /** With one statement at a time, the first to come are the first to be asked. */
        private List<Integer> sortedIfOneAtATime() {
            List<Integer> sorted = new ArrayList<>(statementsRan);
            if (limits.statements() == 1) {
                Collections.sort(sorted);
            }
            return sorted;
        }

        private void check(int question, String outcome) {
            switch (outcome) {
                case "failed" -> assertThat(failed).contains(question);
                case "cancelled" -> assertThat(happened).contains("cancel");
                case "refused" ->
                    assertThat(mayBeRefused()).as("refused without a reason").isTrue();
                default -> {
                    assertThat(outcome).isEqualTo("answer " + question);
                    assertThat(statementsRan).contains(question);
                }
            }
        }

        private boolean mayBeRefused() {
            return closed || happened.contains("late") || answers.size() > limits.waiting();
        }

        private static String outcome(CompletableFuture<String> answer) {
            if (answer.isCancelled()) {
                return "cancelled";
            }
            return answer.handle((value, failure) -> {
                        if (failure == null) {
                            return value;
                        }
                        return failure instanceof StorageUnavailable ? "refused" : "failed";
                    })
                    .join();
        }
    }
}
