package dev.keywright.benchmarks.results;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of one run's results. A file is written anew after each measurement, so that a run that is cut short leaves what it has. */
public final class ResultFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path folder;

    public ResultFiles(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    public void write(LoadResults results) {
        write("load.json", results);
    }

    public Optional<LoadResults> load() {
        return read("load.json", LoadResults.class);
    }

    public void write(StartResults results) {
        write("start.json", results);
    }

    public Optional<StartResults> start() {
        return read("start.json", StartResults.class);
    }

    public void write(MicroResults results) {
        write("micro.json", results);
    }

    public Optional<MicroResults> micro() {
        return read("micro.json", MicroResults.class);
    }

    public void write(GrowthResults results) {
        write("growth.json", results);
    }

    public Optional<GrowthResults> growth() {
        return read("growth.json", GrowthResults.class);
    }

    public void write(NodesResults results) {
        write("nodes.json", results);
    }

    public Optional<NodesResults> nodes() {
        return read("nodes.json", NodesResults.class);
    }

    public void write(ConsoleResults results) {
        write("console.json", results);
    }

    public Optional<ConsoleResults> console() {
        return read("console.json", ConsoleResults.class);
    }

    public void write(HistoriesResults results) {
        write("histories.json", results);
    }

    public Optional<HistoriesResults> histories() {
        return read("histories.json", HistoriesResults.class);
    }

    public void write(TimingResults results) {
        write("timing.json", results);
    }

    private void write(String file, Object results) {
        try {
            writeText(file, JSON.writeValueAsString(results) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file into the folder, making the folder if need be. */
    public Path writeText(String file, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> read(String file, Class<T> type) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(path.toFile(), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
