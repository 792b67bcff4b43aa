package dev.keywright.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keywright.persistence.DatabaseSettings.Password;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    private static final String URL = "jdbc:postgresql://db/keywright?password=canary";

    @Test
    void settingsShowNoPassword() {
        DatabaseSettings settings = new DatabaseSettings(URL, "keywright", new Password("canary"), 10);

        assertThat(settings.toString()).contains("keywright", "10").doesNotContain("canary");
    }

    @Test
    void otherDatabasesAndImpossiblePoolsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatabaseSettings("jdbc:mysql://db/keywright?password=canary", null, null, 10))
                .withMessageContaining("jdbc:postgresql:")
                .withMessageNotContaining("canary");
        assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseSettings(URL, null, null, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseSettings(URL, null, null, 1_001));
    }
}
