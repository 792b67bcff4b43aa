package dev.keywright.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.bootstrap.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedMasterKeyTest {

    @TempDir
    private Path directory;

    @Test
    void isMadeOnceForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("master.key");

        GeneratedMasterKey.readOrCreate(directory);
        String made = Files.readString(file);
        GeneratedMasterKey.readOrCreate(directory);

        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(Base64.getDecoder().decode(made.strip())).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatHoldsSomethingElseIsRefusedByName() throws IOException {
        Files.writeString(directory.resolve("master.key"), "nonsense");

        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> GeneratedMasterKey.readOrCreate(directory))
                .withMessageContaining("master.key")
                .withMessageContaining("32 random bytes")
                .withMessageNotContaining("nonsense");
    }
}
