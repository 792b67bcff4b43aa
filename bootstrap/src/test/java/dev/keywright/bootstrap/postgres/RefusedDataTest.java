package dev.keywright.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.bootstrap.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedDataTest {
    @TempDir
    Path data;

    @Test
    void databaseOfAnotherMajorVersionIsRefusedAndLeftAsItIs() throws IOException {
        Path version = Files.createDirectory(data.resolve("database")).resolve("PG_VERSION");
        Files.writeString(version, "16\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining(data.resolve("database").toString())
                .hasMessageContaining("pg_dump")
                .hasMessageContaining("--data");
        assertThat(version).hasContent("16");
        assertThat(data.resolve("postgres.password")).doesNotExist();
    }

    @Test
    void foreignFolderInTheDatabasesPlaceIsRefused() throws IOException {
        Path photos = Files.createDirectory(data.resolve("database")).resolve("photo.jpg");
        Files.createFile(photos);

        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("not a PostgreSQL data folder");
        assertThat(photos).exists();
    }

    @Test
    void databaseWithoutItsPasswordIsRefused() throws IOException {
        Path version = Files.createDirectory(data.resolve("database")).resolve("PG_VERSION");
        Files.writeString(version, "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("postgres.password is missing");
        assertThat(data.resolve("postgres.password")).doesNotExist();
    }

    @Test
    void fileInTheFoldersPlaceIsRefused() throws IOException {
        Path file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(file + " is a file, not a folder");
    }

    @Test
    void pathThatAShellWouldExpandIsRefused() {
        Path path = data.resolve("$(touch here)");

        assertThatThrownBy(() -> EmbeddedPostgres.start(path))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("a character in its path");
        assertThat(path).doesNotExist();
    }
}
