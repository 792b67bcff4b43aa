package dev.keywright.bootstrap.logging;

import static java.util.Map.entry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import dev.keywright.bootstrap.config.LogFormat;
import dev.keywright.bootstrap.config.LogLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets up logging for the process. Nothing is read from files. Libraries are quieter than the configured level, since
 * at their debug level some of them write what clients sent.
 */
public final class Logs {
    private static final Map<String, Level> QUIETER = Map.ofEntries(
            // It writes whatever a client sends as its Host.
            entry("org.eclipse.jetty.util.HostPort", Level.OFF),
            // These three repeat a failure that our error handler logs, and the first two with the whole URI.
            entry("org.eclipse.jetty.server.Response", Level.OFF),
            entry("org.eclipse.jetty.server.internal", Level.OFF),
            entry("org.glassfish.jersey.server.ServerRuntime$Responder", Level.OFF),
            // Warns of every resource that is registered as an instance that it will be ignored, which is not so.
            entry("org.glassfish.jersey.internal.inject.Providers", Level.ERROR),
            entry("org.eclipse.jetty", Level.WARN),
            entry("org.glassfish", Level.WARN),
            entry("io.smallrye", Level.WARN),
            entry("org.jboss", Level.WARN),
            entry("com.zaxxer.hikari", Level.WARN),
            entry("org.flywaydb", Level.WARN),
            entry("org.postgresql", Level.WARN));

    private Logs() {}

    /** May be called again, for another format or level. */
    public static void start(LogFormat format, LogLevel level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        QUIETER.forEach((name, least) -> context.getLogger(name).setLevel(least));
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.valueOf(level.name()));
        root.addAppender(standardError(context, format));
        bridgeJavaUtilLogging();
    }

    /** Writes out what is still buffered. Nothing is logged afterwards. */
    public static void stop() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
        Encoder<ILoggingEvent> encoder = format == LogFormat.JSON ? json() : human(context);
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context, LogFormat format) {
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setTarget("System.err");
        appender.setEncoder(encoder(context, format));
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> human(LoggerContext context) {
        var layout = new HumanLayout();
        layout.setContext(context);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        return encoder;
    }

    private static Encoder<ILoggingEvent> json() {
        var encoder = new JsonEncoder();
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        encoder.setWithArguments(false);
        return encoder;
    }

    /** At warning, so that no library pays for events that nobody reads. */
    private static void bridgeJavaUtilLogging() {
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
    }
}
