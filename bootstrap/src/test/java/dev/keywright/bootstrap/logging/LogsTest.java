package dev.keywright.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.bootstrap.config.LogFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogsTest {
    private static final String FORGERY = "x\n12:00:00.000 INFO  Audit all is well\r\u001b[2J\u2028\u202e";

    private final LoggerContext context = new LoggerContext();

    @Test
    void humanLineHasTimeLevelLoggerAndRequest() {
        assertThat(write(LogFormat.HUMAN, "It works", Map.of("request_id", "r-1"), null))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Gate \\[r-1] It works\\n");
        assertThat(write(LogFormat.HUMAN, "It works", Map.of(), null)).endsWith(" Gate It works\n");
    }

    @Test
    void messageCannotForgeAHumanLine() {
        String written = write(LogFormat.HUMAN, FORGERY, Map.of("request_id", FORGERY), null);

        assertThat(written.lines()).hasSize(1);
        assertThat(written).contains("x\\n12:00:00.000").contains("\\r\\u001b[2J\\u2028\\u202e");
    }

    @Test
    void exceptionCannotForgeAHumanLine() {
        String written = write(LogFormat.HUMAN, "Failed", Map.of(), new IOException(FORGERY));

        assertThat(written.lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("    "))
                .anySatisfy(line -> assertThat(line).contains("exceptionCannotForgeAHumanLine(LogsTest.java"));
    }

    @Test
    void jsonEventIsOneLineWithItsContext() throws IOException {
        String written = write(LogFormat.JSON, FORGERY, Map.of("request_id", "r-1"), new IOException(FORGERY));

        assertThat(written.lines()).hasSize(1);
        JsonNode event = new ObjectMapper().readTree(written);
        assertThat(event.path("formattedMessage").asText()).isEqualTo(FORGERY);
        assertThat(event.path("level").asText()).isEqualTo("WARN");
        assertThat(event.path("loggerName").asText()).isEqualTo("a.b.Gate");
        assertThat(event.path("mdc").path("request_id").asText()).isEqualTo("r-1");
        assertThat(event.path("throwable").path("message").asText()).isEqualTo(FORGERY);
    }

    private String write(LogFormat format, String message, Map<String, String> mdc, @Nullable Throwable throwable) {
        Logger logger = context.getLogger("a.b.Gate");
        var event =
                new LoggingEvent(LogsTest.class.getName(), logger, Level.WARN, "{}", throwable, new Object[] {message});
        event.setMDCPropertyMap(mdc);
        Encoder<ILoggingEvent> encoder = Logs.encoder(context, format);
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
