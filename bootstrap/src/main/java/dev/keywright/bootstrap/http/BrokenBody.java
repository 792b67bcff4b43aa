package dev.keywright.bootstrap.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that broke off, or that is malformed as HTTP, such as by a chunk's length: what came of it, and then an {@link IOException}. */
final class BrokenBody extends InputStream {
    private final ByteArrayInputStream came;
    private final Throwable failure;

    BrokenBody(byte[] came, Throwable failure) {
        this.came = new ByteArrayInputStream(came);
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        return checked(came.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return checked(came.read(buffer, offset, length));
    }

    private int checked(int read) throws IOException {
        if (read < 0) {
            throw new IOException("the body broke off or is malformed as HTTP", failure);
        }
        return read;
    }
}
