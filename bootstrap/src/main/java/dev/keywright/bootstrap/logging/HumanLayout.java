package dev.keywright.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * {@code 12:00:00.000 INFO  ServerControl [request id] message}. A message stays on its line, whatever a client managed
 * to get into it, and the lines of a stack trace are indented, so that a line which begins with a time is ours.
 */
final class HumanLayout extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private static final String REQUEST_ID = "request_id";

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder(160);
        TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        line.append(' ').append(event.getLevel());
        line.append(" ".repeat(6 - event.getLevel().toString().length()));
        line.append(shortName(event.getLoggerName())).append(' ');
        String requestId = event.getMDCPropertyMap().get(REQUEST_ID);
        if (requestId != null) {
            Escaping.append(line.append('['), requestId);
            line.append("] ");
        }
        Escaping.append(line, event.getFormattedMessage());
        line.append('\n');
        appendStackTrace(line, event.getThrowableProxy());
        return line.toString();
    }

    private static String shortName(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static void appendStackTrace(StringBuilder line, @Nullable IThrowableProxy throwable) {
        if (throwable != null) {
            ThrowableProxyUtil.asString(throwable).lines().forEach(frame -> {
                Escaping.append(line.append("    "), frame.stripLeading());
                line.append('\n');
            });
        }
    }
}
