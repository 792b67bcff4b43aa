package dev.keywright.bootstrap.limit;

import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.application.limit.TokenRates;
import dev.keywright.bootstrap.config.Settings;
import io.github.bucket4j.TimeMeter;
import java.util.Map;

/**
 * The limits of this node, as they are set.
 *
 * @param failedAttempts of clients and of people
 * @param requestLimits of whoever makes requests
 * @param tokenRates of the keys that are kept to one
 */
public record NodeLimits(FailedAttempts failedAttempts, RequestLimits requestLimits, TokenRates tokenRates) {

    public static NodeLimits of(Settings.Limits settings) {
        return new NodeLimits(failures(settings), requests(settings), new KeyRates(TimeMeter.SYSTEM_NANOTIME));
    }

    private static FailureLimits failures(Settings.Limits settings) {
        return new FailureLimits(
                Map.of(
                        Attempt.Kind.CLIENT_AUTHENTICATION,
                        new FailureLimits.Limits(
                                "failed-client-authentications",
                                settings.failedClientsPerSource(),
                                settings.failedClients()),
                        Attempt.Kind.SIGN_IN,
                        new FailureLimits.Limits(
                                "failed-sign-ins", settings.failedSignInsPerSource(), settings.failedSignIns())),
                TimeMeter.SYSTEM_NANOTIME);
    }

    private static RequestRates requests(Settings.Limits settings) {
        return new RequestRates(
                Map.of(
                        RequestLimits.Kind.MANAGEMENT_OF_SOURCE, settings.requestsPerSource(),
                        RequestLimits.Kind.MANAGEMENT_OF_CALLER, settings.requestsPerCaller(),
                        RequestLimits.Kind.TOKENS_OF_SOURCE, settings.tokenRequestsPerSource(),
                        RequestLimits.Kind.LEAKS_OF_SOURCE, settings.leakReportsPerSource()),
                TimeMeter.SYSTEM_NANOTIME);
    }
}
