package dev.keywright.cli.http;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLException;

/**
 * Requests and answers, patiently: what the server can't answer now is sent again a few times, after the pause that the
 * server asks for; what was lost on the way too, if sending it twice does no harm.
 */
final class Exchange {
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final Transport transport;
    private final Pause pause;

    Exchange(Transport transport, Pause pause) {
        this.transport = transport;
        this.pause = pause;
    }

    /** @throws CommandFailure if no answer came */
    Answer send(Request request) {
        int attempt = 1;
        while (true) {
            boolean isLast = attempt == ATTEMPTS;
            try {
                Answer answer = transport.send(request);
                if (isLast || !isWorthRepeating(request, answer)) {
                    return answer;
                }
                await(answer.retryAfter().orElse(pauseAfter(attempt)));
            } catch (IOException e) {
                if (isLast || !request.repeatable() || !isLost(e)) {
                    throw unreachable(request, e);
                }
                await(pauseAfter(attempt));
            }
            attempt++;
        }
    }

    /** A request over the limit was not carried out, whichever it was. */
    private static boolean isWorthRepeating(Request request, Answer answer) {
        return answer.isTemporary()
                && (request.repeatable() || answer.status() == 429)
                && answer.retryAfter().orElse(Duration.ZERO).compareTo(LONGEST_PAUSE) <= 0;
    }

    /** Whether it may be there the next moment. Nobody there, no such name and a wrong certificate are here to stay. */
    private static boolean isLost(IOException e) {
        return !(e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof UnknownHostException
                || e instanceof SSLException);
    }

    private static Duration pauseAfter(int attempt) {
        long longest = FIRST_PAUSE.toMillis() << (attempt - 1);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    private void await(Duration duration) {
        try {
            pause.await(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitStatus.UNAVAILABLE, "interrupted while waiting for the server.");
        }
    }

    private static CommandFailure unreachable(Request request, IOException e) {
        String server = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        return new CommandFailure(
                ExitStatus.UNAVAILABLE,
                server + " can't be reached: " + reason(e) + ".",
                request.repeatable()
                        ? "Is the address right, and is the server running?"
                        : "Is the address right, and is the server running? Whether it carried the request out is not known.");
    }

    private static String reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return "no such host";
        }
        if (e instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        return e instanceof ConnectException && e.getMessage() == null
                ? "connection refused"
                : String.valueOf(e.getMessage());
    }
}
