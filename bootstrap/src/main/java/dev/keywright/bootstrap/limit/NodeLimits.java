package dev.keywright.bootstrap.limit;

import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.bootstrap.config.Settings;
import io.github.bucket4j.TimeMeter;
import java.util.Map;

/**
 * The limits of this node, as they are set.
 *
 * @param failedAttempts of clients and of people
 */
public record NodeLimits(FailedAttempts failedAttempts) {

    public static NodeLimits of(Settings.Limits settings) {
        return new NodeLimits(new FailureLimits(
                Map.of(
                        Attempt.Kind.CLIENT_AUTHENTICATION,
                        new FailureLimits.Limits(
                                "failed-client-authentications",
                                settings.failedClientsPerSource(),
                                settings.failedClients()),
                        Attempt.Kind.SIGN_IN,
                        new FailureLimits.Limits(
                                "failed-sign-ins", settings.failedSignInsPerSource(), settings.failedSignIns())),
                TimeMeter.SYSTEM_NANOTIME));
    }
}
