package dev.keywright.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.keywright.bootstrap.config.LogFormat;
import org.slf4j.Logger;

/**
 * What logback finds first, through the service loader: silence but for warnings, until {@link Logs#start} says more.
 * Without it logback would look for files and, finding none, log everything.
 */
public final class StartupConfigurator extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(Logs.standardError(context, LogFormat.HUMAN));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
