package dev.keywright.bootstrap.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpException;

/**
 * Has bodies that are malformed as HTTP, such as by a chunk's length, fail as connections do that break: by an {@link IOException}. Jetty
 * throws a runtime exception, which would pass for a failure of ours.
 */
@PreMatching
@Priority(Integer.MIN_VALUE)
final class RequestBodyFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        context.setEntityStream(new Body(context.getEntityStream()));
    }

    private static final class Body extends FilterInputStream {

        Body(InputStream jetty) {
            super(jetty);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (RuntimeException e) {
                throw translated(e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (RuntimeException e) {
                throw translated(e);
            }
        }

        @Override
        public int available() throws IOException {
            try {
                return super.available();
            } catch (RuntimeException e) {
                throw translated(e);
            }
        }

        private static IOException translated(RuntimeException failure) {
            if (failure instanceof HttpException) {
                return new IOException("the body is malformed as HTTP", failure);
            }
            throw failure;
        }
    }
}
