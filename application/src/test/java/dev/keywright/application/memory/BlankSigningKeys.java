package dev.keywright.application.memory;

import dev.keywright.application.IdGenerator;
import dev.keywright.application.token.SigningKeyFactory;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKey;
import dev.keywright.domain.token.WrappedKey;
import java.time.Instant;

/** Signing keys that come and go as real ones do, and hold no key material: {@link InMemoryTokens} needs none. For tests only. */
public final class BlankSigningKeys implements SigningKeyFactory {
    private final IdGenerator ids;

    public BlankSigningKeys(IdGenerator ids) {
        this.ids = ids;
    }

    @Override
    public SigningKey generate(SigningAlgorithm algorithm, Instant createdAt, Instant activatesAt) {
        KeyId id = new KeyId(ids.next().toString());
        return new SigningKey(id, algorithm, "{}", new WrappedKey(new byte[0]), createdAt, activatesAt);
    }
}
