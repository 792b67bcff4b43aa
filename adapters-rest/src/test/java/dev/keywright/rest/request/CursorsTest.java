package dev.keywright.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keywright.application.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final Cursor CURSOR = new Cursor(
            Instant.parse("2026-11-23T10:00:00.123456Z"), UUID.fromString("01900000-0000-7000-8000-00000000c11e"));

    @Test
    void aCursorComesBackAsItWasSent() {
        String sent = Cursors.encode(CURSOR);

        assertThat(sent).matches("[A-Za-z0-9_-]{32}");
        assertThat(Cursors.decode(String.valueOf(sent))).isEqualTo(CURSOR);
    }

    @Test
    void theLastPageHasNone() {
        assertThat(Cursors.encode(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA A",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+/",
                "__________8AAAAAAAAAAAAAAAAAAAAA",
                "f_________8AAAAAAAAAAAAAAAAAAAAA"
            })
    void whatWeNeverSentIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursors.decode(text))
                .withMessageContaining("next_cursor");
    }
}
