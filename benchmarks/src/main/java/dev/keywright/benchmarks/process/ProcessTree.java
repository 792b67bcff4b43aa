package dev.keywright.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A process and all that descend from it, as Linux tells of them under {@code /proc}. */
public final class ProcessTree {

    /** Of a clock tick: the kernel tells all programs of a hundred in a second, whatever it counts itself. */
    private static final long NANOS_PER_TICK = 10_000_000;

    private static final int FIRST_FIELD = 3;
    private static final int USER_TIME = 14;
    private static final int TIMES = 4;

    private final ProcessHandle root;

    private ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** @throws IllegalStateException if there is no such process */
    public static ProcessTree of(long pid) {
        return new ProcessTree(
                ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("process " + pid + " has ended")));
    }

    /** What they and their ended children have used. */
    public Usage usage() {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(process -> Path.of("/proc", Long.toString(process.pid())))
                .map(ProcessTree::usage)
                .reduce(Usage.none(), Usage::plus);
    }

    private static Usage usage(Path process) {
        try {
            return new Usage(
                    cpuNanos(Files.readString(process.resolve("stat"))),
                    bytes(process.resolve("status"), "VmRSS:"),
                    bytes(process.resolve("smaps_rollup"), "Pss:"));
        } catch (IOException e) {
            // It ended since it was listed; its time is its parent's then.
            return Usage.none();
        }
    }

    /** The times of the process and of the children that it has waited for. */
    private static long cpuNanos(String stat) {
        // The name, in parentheses, may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int i = 0; i < TIMES; i++) {
            ticks += Long.parseLong(fields[USER_TIME - FIRST_FIELD + i]);
        }
        return ticks * NANOS_PER_TICK;
    }

    private static long bytes(Path file, String field) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            Optional<String> line = lines.filter(text -> text.startsWith(field)).findFirst();
            return line.map(text -> 1024 * Long.parseLong(text.replaceAll("[^0-9]", "")))
                    .orElse(0L);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
