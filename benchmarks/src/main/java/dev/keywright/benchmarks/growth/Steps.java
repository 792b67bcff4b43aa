package dev.keywright.benchmarks.growth;

import dev.keywright.benchmarks.results.GrowthData.FillingStep;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Does one step after the other, and takes down how long each took. */
final class Steps {

    private final String what;
    private final Consumer<String> progress;
    private final List<FillingStep> done = new ArrayList<>();

    /** @param what the steps lead to, for the lines that a person watches */
    Steps(String what, Consumer<String> progress) {
        this.what = what;
        this.progress = progress;
    }

    /** Something that a database is told to do. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    void run(String step, Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        done.add(new FillingStep(step, seconds));
        progress.accept(String.format(Locale.ROOT, "%s: %s, %.1f s", what, step, seconds));
    }

    List<FillingStep> done() {
        return List.copyOf(done);
    }
}
