package dev.keywright.bootstrap.postgres;

import dev.keywright.bootstrap.files.FileTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the server wrote since its last start: into one file until its log collector runs, and into the collector's
 * files, one a weekday, from then on.
 */
final class ServerLog {
    private static final int TAIL_LINES = 15;
    /** A port taken meanwhile, another server's start that we met, or children that outlive a killed server. */
    private static final List<String> PASSING =
            List.of("Address already in use", "postmaster.pid\" already exists", "still in use");

    private final Path cluster;
    private final Map<Path, Long> sizesBefore = new HashMap<>();

    ServerLog(Path cluster) {
        this.cluster = cluster;
    }

    Path early() {
        return folder().resolve("start.log");
    }

    /** Forgets what earlier starts wrote. */
    void startAfresh() {
        try {
            Files.createDirectories(folder());
            Files.deleteIfExists(early());
            sizesBefore.clear();
            for (Path file : files()) {
                sizesBefore.put(file, Files.size(file));
            }
        } catch (IOException e) {
            throw FileTrouble.cannot("write to", folder(), e);
        }
    }

    boolean tellsOfPassingTrouble() {
        String text = text();
        return PASSING.stream().anyMatch(text::contains);
    }

    String tail() {
        List<String> lines = text().lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - TAIL_LINES)).collect(Collectors.joining("\n"));
    }

    private String text() {
        try {
            StringBuilder text = new StringBuilder();
            for (Path file : files()) {
                byte[] content = Files.readAllBytes(file);
                int from = Math.toIntExact(Math.min(content.length, sizesBefore.getOrDefault(file, 0L)));
                text.append(new String(content, from, content.length - from, StandardCharsets.UTF_8));
            }
            return text.toString();
        } catch (IOException e) {
            throw FileTrouble.cannot("read the log in", folder(), e);
        }
    }

    private Path folder() {
        return cluster.resolve("log");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted(Comparator.comparing((Path file) -> !file.equals(early())))
                    .toList();
        }
    }
}
