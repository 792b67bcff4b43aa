package dev.keywright.benchmarks.client;

/** A body in chunks (RFC 9112, section 7.1) without trailers. */
final class Chunks {

    private Chunks() {}

    /** Whether the last chunk, and with it the whole body, is there. */
    static boolean isWhole(byte[] bytes, int from, int to) {
        int at = from;
        while (true) {
            int data = dataAfterSize(bytes, at, to);
            if (data < 0) {
                return false;
            }
            int size = size(bytes, at);
            int next = data + size + 2;
            if (next > to) {
                return false;
            }
            if (size == 0) {
                if (next < to) {
                    throw new MalformedAnswer("more came after the last chunk");
                }
                return true;
            }
            at = next;
        }
    }

    /** Moves the chunks of a whole body together, to where the first size was; returns where they end. */
    static int join(byte[] bytes, int from) {
        int at = from;
        int end = from;
        for (int size = size(bytes, at); size > 0; size = size(bytes, at)) {
            int data = dataAfterSize(bytes, at, bytes.length);
            // What follows is read before it can be overwritten, since joining only moves backwards.
            System.arraycopy(bytes, data, bytes, end, size);
            end += size;
            at = data + size + 2;
        }
        return end;
    }

    /** Where the data of the chunk begins, or -1 if its size hasn't come yet. */
    private static int dataAfterSize(byte[] bytes, int at, int to) {
        for (int i = at; i < to - 1; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i + 2;
            }
        }
        return -1;
    }

    private static int size(byte[] bytes, int at) {
        int size = 0;
        for (int i = at; bytes[i] != '\r' && bytes[i] != ';'; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                throw new MalformedAnswer("the size of a chunk is no number");
            }
            size = 16 * size + digit;
        }
        return size;
    }
}
