package dev.keywright.benchmarks.timing;

import dev.keywright.benchmarks.process.RunFolder;
import dev.keywright.benchmarks.results.Machine;
import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.results.TimingResults;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.benchmarks.server.Client;
import dev.keywright.benchmarks.server.FirstToken;
import dev.keywright.benchmarks.server.RunningServer;
import dev.keywright.benchmarks.server.ServerKind;
import dev.keywright.benchmarks.server.ServerKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Sends attempts to authenticate that all fail, of different kinds in random order, over one connection to an idle server, and compares how
 * long they took. Failures aren't throttled meanwhile.
 */
public final class TimingBenchmark {

    private static final int CLIENTS = 64;
    private static final int WARM_UP = 3_000;
    private static final String WITHOUT_THROTTLING =
            "keywright.throttle.client=0\nkeywright.throttle.client.per.source=0\n";

    private final Checkout checkout;
    private final ResultFiles files;
    private final Consumer<String> progress;

    /** @param progress takes a line for each step */
    public TimingBenchmark(Checkout checkout, ResultFiles files, Consumer<String> progress) {
        this.checkout = checkout;
        this.files = files;
        this.progress = progress;
    }

    /**
     * Runs it and writes the results.
     *
     * @param samples of each kind
     * @param seed of the order and the credentials
     */
    public TimingResults run(int samples, long seed) {
        ServerKind kind = new ServerKinds(checkout).named(List.of("keywright")).get(0);
        kind.install();
        try (RunFolder folder = RunFolder.in(checkout.target())) {
            configure(folder.path());
            kind.prepare(folder.path());
            try (RunningServer server = kind.start(folder.path())) {
                FirstToken.await(server);
                TimingResults results = measure(server, samples, seed);
                files.write(results);
                return results;
            }
        }
    }

    private static void configure(Path folder) {
        try {
            Files.writeString(folder.resolve("keywright.properties"), WITHOUT_THROTTLING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TimingResults measure(RunningServer server, int samples, long seed) {
        Random random = new Random(seed);
        List<Client> clients = server.clients(CLIENTS);
        try (Exchange exchange = new Exchange(server.port(), server.tokenPath())) {
            progress.accept("Warming up");
            new Interleaved(exchange, clients, random).take(WARM_UP);
            progress.accept("Measuring " + samples + " of each kind, seed " + seed);
            Interleaved measured = new Interleaved(exchange, clients, random);
            measured.take(samples);
            return results(measured, samples, seed);
        }
    }

    private TimingResults results(Interleaved measured, int samples, long seed) {
        Samples wrongSecret = measured.samples(Attempt.WRONG_SECRET);
        Samples unknownClient = measured.samples(Attempt.UNKNOWN_CLIENT);
        Samples earlyReturn = measured.samples(Attempt.EARLY_RETURN);
        return new TimingResults(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                checkout.commit(),
                Machine.current(),
                samples,
                seed,
                measured.answersAreTheSame(),
                wrongSecret.median(),
                unknownClient.median(),
                earlyReturn.median(),
                wrongSecret.probabilityThatLonger(unknownClient),
                earlyReturn.probabilityThatLonger(wrongSecret),
                wrongSecret.deviation(unknownClient));
    }

    /** Samples of all kinds, in random order, so that what drifts on the machine hits all alike. */
    private static final class Interleaved {

        private final Exchange exchange;
        private final List<Client> clients;
        private final Random random;
        private final Map<Attempt, List<Long>> times = new EnumMap<>(Attempt.class);
        private final List<String> answers = new ArrayList<>();

        Interleaved(Exchange exchange, List<Client> clients, Random random) {
            this.exchange = exchange;
            this.clients = clients;
            this.random = random;
        }

        void take(int ofEach) {
            List<Attempt> order = new ArrayList<>(List.of(Attempt.values()));
            for (int i = 0; i < ofEach; i++) {
                Collections.shuffle(order, random);
                order.forEach(this::take);
            }
        }

        private void take(Attempt attempt) {
            Client known = clients.get(random.nextInt(clients.size()));
            Exchange.Timed timed = exchange.send(attempt.credentials(known, random));
            times.computeIfAbsent(attempt, kind -> new ArrayList<>()).add(timed.nanos());
            if (!answers.contains(timed.answer())) {
                answers.add(timed.answer());
            }
        }

        Samples samples(Attempt attempt) {
            return new Samples(times.getOrDefault(attempt, List.of()).stream()
                    .mapToLong(Long::longValue)
                    .toArray());
        }

        boolean answersAreTheSame() {
            return answers.size() == 1;
        }
    }
}
