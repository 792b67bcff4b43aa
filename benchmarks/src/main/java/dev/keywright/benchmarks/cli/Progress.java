package dev.keywright.benchmarks.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** Lines that a person watches. */
final class Progress {

    private Progress() {}

    /** Prints each line at once. */
    static Consumer<String> to(PrintWriter out) {
        return line -> {
            out.println(line);
            out.flush();
        };
    }
}
