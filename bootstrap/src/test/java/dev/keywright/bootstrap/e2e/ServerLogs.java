package dev.keywright.bootstrap.e2e;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.keywright.bootstrap.config.LogFormat;
import dev.keywright.bootstrap.config.LogLevel;
import dev.keywright.bootstrap.logging.Logs;
import dev.keywright.bootstrap.logging.StartupConfigurator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/**
 * All that a server writes to standard error, in the format it would have there: at the most talkative level that can be set, and what is
 * Keywright's own below that too.
 */
final class ServerLogs implements AutoCloseable {

    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    ServerLogs() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        use(LogFormat.HUMAN);
    }

    /** From now on in that format. */
    void use(LogFormat format) {
        Logs.start(format, LogLevel.DEBUG);
        context().getLogger("dev.keywright").setLevel(Level.TRACE);
    }

    /** What was written since this was last asked. */
    String take() {
        String text = written.toString(StandardCharsets.UTF_8);
        written.reset();
        return text;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @Override
    public void close() {
        System.setErr(standardError);
        context().reset();
        new StartupConfigurator().configure(context());
    }
}
