package dev.keywright.persistence.integration;

import dev.keywright.application.integration.IntegrationUses.Usable;
import dev.keywright.application.integration.SealedSecret;
import dev.keywright.domain.token.WrappedKey;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A row of {@code integration} with the secret that it holds, and with the share by which another workspace uses it. */
record UsableRow(
        @Nested IntegrationRow integration,
        WrappedKey wrappedKey,
        WrappedKey ciphertext,
        @Nested("share") @Nullable ShareRow share) {

    Usable toUsable() {
        return new Usable(
                integration.toIntegration(),
                new SealedSecret(wrappedKey.bytes(), ciphertext.bytes()),
                share == null ? null : share.toShare());
    }
}
