package dev.keywright.persistence.token;

import dev.keywright.domain.secret.SecretDigest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells secrets that were presented apart: the same one has the same digests, under the same peppers. Nothing is compared with what is stored. */
final class PresentedSecret {

    private final List<SecretDigest> candidates;
    private final int hash;

    private PresentedSecret(List<SecretDigest> candidates) {
        this.candidates = candidates;
        this.hash = candidates.isEmpty() ? 0 : Arrays.hashCode(candidates.get(0).bytes());
    }

    static PresentedSecret of(List<SecretDigest> candidates) {
        return new PresentedSecret(candidates);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PresentedSecret secret && hasAll(secret.candidates);
    }

    private boolean hasAll(List<SecretDigest> others) {
        if (candidates.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (!candidates.get(i).matches(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
