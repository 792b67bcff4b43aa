package dev.keywright.rest.token;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * An endpoint that clients authenticate to, for servers that carry its requests without JAX-RS: for the same requests the same answers as
 * its resource gives, at less than half the cost. Safe for use by many threads.
 */
@FunctionalInterface
public interface OAuthEndpoint {

    /** @return doesn't fail; completes on any thread */
    CompletionStage<Answer> answer(OAuthRequest request);

    /**
     * An answer as it is sent.
     *
     * @param headers all but those that HTTP itself needs
     * @param body has nothing remaining if there is none
     */
    record Answer(int status, Map<String, String> headers, ByteBuffer body) {}
}
