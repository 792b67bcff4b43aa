package dev.keywright.rest.request;

import dev.keywright.rest.problem.RequestRefusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies of more than 64 KiB: at once where their length is declared, else while they are read. What still comes of one that isn't
 * far beyond is read and dropped: a connection that is closed with something unread is reset, and its client may never see the answer.
 */
public final class BodyLimit implements ContainerRequestFilter {

    /** The longest body, in bytes. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_DROPPED_BYTES = 1024 * 1024;

    /** @throws RequestRefusal.ContentTooLarge if the declared length is over the limit */
    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String length = request.getHeaderString("Content-Length");
        if (isOver(MAX_BYTES, length)) {
            if (!isOver(MAX_DROPPED_BYTES, length)) {
                drop(request.getEntityStream());
            }
            throw new RequestRefusal.ContentTooLarge(MAX_BYTES);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    private static void drop(InputStream body) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        int dropped = 0;
        for (int read = 0; read >= 0 && dropped < MAX_DROPPED_BYTES; dropped += read) {
            read = body.read(buffer);
        }
    }

    private static boolean isOver(int limit, @Nullable String length) {
        if (length == null || length.isEmpty() || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        return length.length() > 9 || Integer.parseInt(length) > limit;
    }

    private static final class Limited extends FilterInputStream {

        private int remaining = MAX_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) throws IOException {
            remaining -= read;
            if (remaining < 0) {
                drop(in);
                throw new RequestRefusal.ContentTooLarge(MAX_BYTES);
            }
        }
    }
}
