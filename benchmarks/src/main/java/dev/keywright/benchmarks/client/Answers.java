package dev.keywright.benchmarks.client;

import java.nio.charset.StandardCharsets;

/** What the servers' good answers have in common. All of them write JSON without spaces. */
public final class Answers {

    private static final byte[] ACCESS_TOKEN = bytes("\"access_token\":\"");
    private static final byte[] BEARER = bytes("\"token_type\":\"Bearer\"");
    private static final byte[] EXPIRES_IN = bytes("\"expires_in\":");
    private static final byte[] ACTIVE = bytes("\"active\":true");
    private static final byte[] CLIENT_ID = bytes("\"client_id\":\"");
    private static final byte[] CLIENT_SECRET = bytes("\"client_secret\":\"");
    private static final int SHORTEST_TOKEN = 20;
    private static final int ONE_HOUR = 3600;
    /** Some servers say what remains when they answer, and that is less under load. */
    private static final int MOST_SECONDS_GONE = 30;

    private Answers() {}

    /** A bearer token for an hour, as RFC 6749, section 5.1, has it; the token is in three parts where it is a JWT. */
    public static AnswerCheck token(boolean jwt) {
        return (body, from, to) -> {
            int token = after(ACCESS_TOKEN, body, from, to);
            return token >= 0
                    && isToken(jwt, body, token, to)
                    && after(BEARER, body, from, to) >= 0
                    && isOneHour(number(body, after(EXPIRES_IN, body, from, to), to));
        };
    }

    private static boolean isOneHour(int seconds) {
        return seconds <= ONE_HOUR && seconds > ONE_HOUR - MOST_SECONDS_GONE;
    }

    /** The number that is there, or -1. */
    private static int number(byte[] body, int from, int to) {
        if (from < 0) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to && body[i] >= '0' && body[i] <= '9'; i++) {
            number = 10 * number + body[i] - '0';
        }
        return number;
    }

    /** An active token of a client (RFC 7662, section 2.2). */
    public static AnswerCheck active() {
        return (body, from, to) -> after(ACTIVE, body, from, to) >= 0 && after(CLIENT_ID, body, from, to) >= 0;
    }

    /** A page of that many keys, which needn't be the last. */
    public static AnswerCheck keys(int count) {
        return (body, from, to) -> {
            int keys = 0;
            for (int at = after(CLIENT_ID, body, from, to); at >= 0; at = after(CLIENT_ID, body, at, to)) {
                keys++;
            }
            return keys == count;
        };
    }

    /** A key that was created, with its secret. */
    public static AnswerCheck createdKey() {
        return withStatus(201, (body, from, to) -> after(CLIENT_SECRET, body, from, to) >= 0);
    }

    /** Done, with nothing to say. */
    public static AnswerCheck noContent() {
        return withStatus(204, (body, from, to) -> from == to);
    }

    private static AnswerCheck withStatus(int status, AnswerCheck check) {
        return new AnswerCheck() {
            @Override
            public boolean accepts(byte[] body, int from, int to) {
                return check.accepts(body, from, to);
            }

            @Override
            public int status() {
                return status;
            }
        };
    }

    private static boolean isToken(boolean jwt, byte[] body, int from, int to) {
        int dots = 0;
        for (int i = from; i < to; i++) {
            if (body[i] == '"') {
                return i - from >= SHORTEST_TOKEN && (!jwt || dots == 2);
            }
            if (body[i] == '.') {
                dots++;
            }
        }
        return false;
    }

    /** Where the text ends that was looked for, or -1 if it isn't there. */
    private static int after(byte[] text, byte[] body, int from, int to) {
        for (int start = from; start <= to - text.length; start++) {
            int matched = 0;
            while (matched < text.length && body[start + matched] == text[matched]) {
                matched++;
            }
            if (matched == text.length) {
                return start + matched;
            }
        }
        return -1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
