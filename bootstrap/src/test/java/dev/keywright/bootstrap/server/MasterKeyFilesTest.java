package dev.keywright.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.crypto.vault.MasterKey;
import dev.keywright.domain.masterkey.MasterKeyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFilesTest {

    @TempDir
    private Path directory;

    @Test
    void firstIsMadeOnceForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("master.key");

        MasterKeyFiles.open(directory);
        String made = Files.readString(file);
        MasterKeyFiles.open(directory);

        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(Base64.getDecoder().decode(made.strip())).hasSize(32).isNotEqualTo(new byte[32]);
        assertIsForItsOwnerOnly(file);
    }

    @Test
    void aFileThatHoldsSomethingElseIsRefusedByName() throws IOException {
        Files.writeString(directory.resolve("master.key"), "nonsense");

        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> MasterKeyFiles.open(directory))
                .withMessageContaining("master.key")
                .withMessageContaining("32 random bytes")
                .withMessageNotContaining("nonsense");
    }

    @Test
    void theKeyBeforeANewOneIsKeptForItsOwnerOnly() throws IOException {
        MasterKeyFiles keys = MasterKeyFiles.open(directory);
        String before = Files.readString(directory.resolve("master.key"));
        MasterKeyId first = keys.primary().id();

        Path kept = keys.makeNew();

        assertThat(kept).isEqualTo(directory.resolve("master.key." + first)).hasContent(before);
        assertThat(Files.readString(directory.resolve("master.key"))).isNotEqualTo(before);
        assertIsForItsOwnerOnly(kept);
        assertIsForItsOwnerOnly(directory.resolve("master.key"));
        MasterKeyId second = keys.primary().id();
        assertThat(second).isNotEqualTo(first);
        assertThat(ids(keys)).containsExactly(second, first);
        assertThat(ids(MasterKeyFiles.open(directory))).containsExactly(second, first);
    }

    @Test
    void whoHasThemOpenFollowsWhatAnotherProcessDoes() {
        MasterKeyFiles server = MasterKeyFiles.open(directory);
        MasterKeyFiles idle = MasterKeyFiles.open(directory);
        MasterKeyFiles command = MasterKeyFiles.open(directory);
        MasterKeyId first = command.primary().id();

        command.makeNew();
        command.makeNew();

        MasterKeyId third = command.primary().id();
        assertThat(server.primary().id()).isEqualTo(third);
        assertThat(server.find(first)).isPresent();
        assertThat(idle.find(third)).isPresent();
        assertThat(idle.find(new MasterKeyId("0123456789abcdef"))).isEmpty();
    }

    @Test
    void keysWhoseFilesWereTakenAwayOrSpoiltStayWithWhoHasThem() throws IOException {
        MasterKeyFiles server = MasterKeyFiles.open(directory);
        MasterKeyId first = server.primary().id();

        Files.delete(directory.resolve("master.key"));
        assertThat(server.primary().id()).isEqualTo(first);

        Files.writeString(directory.resolve("master.key"), "nonsense");
        assertThat(server.primary().id()).isEqualTo(first);
        assertThat(server.find(new MasterKeyId("0123456789abcdef"))).isEmpty();
    }

    @Test
    void otherFilesBesideThemAreLeftAlone() throws IOException {
        MasterKeyFiles keys = MasterKeyFiles.open(directory);
        Files.writeString(directory.resolve("master.key.bak"), "nonsense");
        Files.writeString(directory.resolve("master.key.0123456789abcdef.orig"), "nonsense");

        assertThat(ids(MasterKeyFiles.open(directory))).isEqualTo(ids(keys));

        Files.writeString(directory.resolve("master.key.0123456789abcdef"), "nonsense");
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> MasterKeyFiles.open(directory))
                .withMessageContaining("master.key.0123456789abcdef ");
    }

    private static List<MasterKeyId> ids(MasterKeyFiles keys) {
        return keys.all().stream().map(MasterKey::id).toList();
    }

    private static void assertIsForItsOwnerOnly(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
