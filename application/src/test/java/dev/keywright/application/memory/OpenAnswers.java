package dev.keywright.application.memory;

import dev.keywright.application.idempotency.AnswerSealing;
import dev.keywright.domain.idempotency.IdempotencyKey;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Seals nothing: for tests that don't look at what is stored. */
public final class OpenAnswers implements AnswerSealing {

    @Override
    public RequestDigest identify(IdempotencyKey key, String who) {
        return digest(who + "\n" + key.reveal());
    }

    @Override
    public RequestDigest digest(String payload) {
        try {
            return new RequestDigest(
                    MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SealedAnswer seal(IdempotencyKey key, RequestDigest request, byte[] answer) {
        return new SealedAnswer(answer);
    }

    @Override
    public byte[] open(IdempotencyKey key, RequestDigest request, SealedAnswer sealed) {
        return sealed.bytes();
    }
}
