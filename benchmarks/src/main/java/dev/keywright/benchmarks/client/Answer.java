package dev.keywright.benchmarks.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The answer that comes in on one connection, taken apart as far as is needed to know where it ends (RFC 9112, section 6) and whether it is
 * good. Used again for the next one.
 */
final class Answer {

    private static final int NO_CONTENT = 204;
    private static final int INITIAL_BYTES = 8192;
    private static final int LONGEST_SHOWN = 4000;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;
    private int body;
    private int status;
    private int contentLength;
    private boolean chunked;

    void clear() {
        length = 0;
        body = 0;
        status = 0;
        contentLength = -1;
        chunked = false;
    }

    /** Where to read what comes next. */
    ByteBuffer room() {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        return ByteBuffer.wrap(bytes, length, bytes.length - length);
    }

    /**
     * Takes note of what was read into the {@link #room()}, and says whether the answer is whole.
     *
     * @throws MalformedAnswer if it can't become one
     */
    boolean add(int count) {
        int searchFrom = Math.max(0, length - 3);
        length += count;
        if (body == 0 && !readHead(searchFrom)) {
            return false;
        }
        return chunked ? Chunks.isWhole(bytes, body, length) : hasContentLength();
    }

    private boolean hasContentLength() {
        if (length - body > contentLength) {
            throw new MalformedAnswer("more came than was announced");
        }
        return length - body == contentLength;
    }

    /** Whether it has the status and the body that were asked for. */
    boolean passes(AnswerCheck check) {
        if (status != check.status()) {
            return false;
        }
        int end = chunked ? Chunks.join(bytes, body) : length;
        return check.accepts(bytes, body, end);
    }

    private boolean readHead(int searchFrom) {
        for (int i = searchFrom; i <= length - 4; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                body = i + 4;
                readStatus();
                readFields(i);
                if (status == NO_CONTENT) {
                    contentLength = 0;
                } else if (contentLength < 0 && !chunked) {
                    throw new MalformedAnswer("it has no length");
                }
                return true;
            }
        }
        return false;
    }

    private void readStatus() {
        if (body < 16 || !startsWith(0, "http/1.1 ")) {
            throw new MalformedAnswer("it is not HTTP/1.1");
        }
        status = (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + (bytes[11] - '0');
    }

    /** @param end where the last field ends */
    private void readFields(int end) {
        for (int i = 0; i < end; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            if (startsWith(i + 1, "content-length:")) {
                contentLength = readNumber(i + 1 + "content-length:".length(), end);
            } else if (startsWith(i + 1, "transfer-encoding: chunked")) {
                chunked = true;
            } else if (startsWith(i + 1, "connection: close")) {
                throw new MalformedAnswer("the server closes the connection");
            }
        }
    }

    private int readNumber(int from, int end) {
        int number = 0;
        for (int i = from; i < end && bytes[i] != '\r'; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                number = 10 * number + bytes[i] - '0';
            } else if (bytes[i] != ' ') {
                throw new MalformedAnswer("its length is no number");
            }
        }
        return number;
    }

    /** @param lowerCase what is looked for, in whatever case it is written */
    private boolean startsWith(int from, String lowerCase) {
        if (from + lowerCase.length() > length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            byte letter = bytes[from + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Its beginning, for a person to read. */
    String shown() {
        return new String(bytes, 0, Math.min(length, LONGEST_SHOWN), StandardCharsets.ISO_8859_1);
    }
}
