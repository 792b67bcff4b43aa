package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.results.ResultFiles;
import dev.keywright.benchmarks.results.TimingResults;
import dev.keywright.benchmarks.server.Checkout;
import dev.keywright.benchmarks.timing.TimingBenchmark;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whether time tells an unknown client from a wrong secret. */
@Command(
        name = "timing",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Times refused clients of Keywright, interleaved: unknown ones, and known ones with a wrong secret. Fails if time tells them apart, or if it doesn't tell the positive control.")
final class TimingCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--samples", paramLabel = "N", description = "How many of each kind.")
    private int samples = 30_000;

    @Option(names = "--seed", paramLabel = "N", description = "Of the order and the credentials.")
    private long seed = 51;

    @Mixin
    private final ResultsOption results = new ResultsOption();

    TimingCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ResultFiles files = results.files(checkout);
        TimingResults measured = new TimingBenchmark(checkout, files, Progress.to(out)).run(samples, seed);
        out.println(summary(measured));
        out.println(verdict(measured));
        out.flush();
        return measured.sameAnswers() && measured.isSensitive() && !measured.isDistinguishable()
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }

    private static String summary(TimingResults measured) {
        return String.format(
                Locale.ROOT,
                "medians: wrong secret %.1f µs, unknown client %.1f µs, early return (control) %.1f µs%n"
                        + "P(unknown client longer than wrong secret) = %.4f; P(wrong secret longer than control) = %.4f;"
                        + " standard deviation by chance %.4f",
                measured.wrongSecretMicros(),
                measured.unknownClientMicros(),
                measured.earlyReturnMicros(),
                measured.unknownLongerThanWrong(),
                measured.wrongLongerThanEarly(),
                measured.deviation());
    }

    private static String verdict(TimingResults measured) {
        if (!measured.sameAnswers()) {
            return "FAILED: the answers differ by more than their date and request id.";
        }
        if (!measured.isSensitive()) {
            return "FAILED: not even the early return could be seen. Is the machine busy?";
        }
        return measured.isDistinguishable()
                ? "FAILED: time tells an unknown client from a wrong secret."
                : "Time doesn't tell an unknown client from a wrong secret; it does tell the early return.";
    }
}
