package dev.keywright.rest.request;

import dev.keywright.rest.problem.RequestRefusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Refuses bodies of more than 64 KiB: at once where their length is declared, else while they are read. */
public final class BodyLimit implements ContainerRequestFilter {

    /** The longest body, in bytes. */
    public static final int MAX_BYTES = 64 * 1024;

    /** @throws RequestRefusal.ContentTooLarge if the declared length is over the limit */
    @Override
    public void filter(ContainerRequestContext request) {
        if (isOverLimit(request.getHeaderString("Content-Length"))) {
            throw new RequestRefusal.ContentTooLarge(MAX_BYTES);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    private static boolean isOverLimit(@Nullable String length) {
        if (length == null || !length.matches("\\d+")) {
            return false;
        }
        return length.length() > 9 || Integer.parseInt(length) > MAX_BYTES;
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

        private void count(int read) {
            remaining -= read;
            if (remaining < 0) {
                throw new RequestRefusal.ContentTooLarge(MAX_BYTES);
            }
        }
    }
}
