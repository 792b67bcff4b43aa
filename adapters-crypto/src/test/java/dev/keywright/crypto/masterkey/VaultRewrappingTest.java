package dev.keywright.crypto.masterkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keywright.application.integration.SealedSecret;
import dev.keywright.application.masterkey.Place;
import dev.keywright.application.masterkey.WrappedThing;
import dev.keywright.crypto.MasterKeys;
import dev.keywright.crypto.idempotency.SealedAnswers;
import dev.keywright.crypto.integration.EnvelopeVault;
import dev.keywright.crypto.vault.Envelopes;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.Names;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.crypto.vault.WrongMasterKey;
import dev.keywright.domain.idempotency.IdempotencyKey;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.masterkey.MasterKeyId;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultRewrappingTest {

    private static final WorkspaceId ACME = new WorkspaceId(UUID.fromString("01900000-0000-7000-8000-00000000000a"));
    private static final IntegrationId ONE = new IntegrationId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final IntegrationId TWO = new IntegrationId(UUID.fromString("01900000-0000-7000-8000-000000000002"));
    private static final Secret SECRET = Secret.of(SecretPrefix.SERVICE_KEY, new byte[32]);
    private static final byte[] PLAIN = {1, 2, 3};

    private final MasterKeyRing both =
            MasterKeyRing.of(MasterKeys.anotherMasterKey(), List.of(MasterKeys.aMasterKey()));
    private final Vault before = new Vault(MasterKeyRing.of(MasterKeys.aMasterKey()));
    private final Vault after = new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey()));
    private final VaultRewrapping rewrapping = new VaultRewrapping(new Vault(both), both);

    @Test
    void pepperAndSigningKeyAreReadableUnderTheNewKeyAlone() {
        KeyId key = new KeyId("kid");
        byte[] pepper = anew(new Place.Pepper(3), before.wrap(Names.pepper(3), PLAIN));
        byte[] signingKey = anew(new Place.SigningKey(key), before.wrap(Names.signingKey(key), PLAIN));

        assertThat(MasterKeyId.markedOn(pepper)).contains(rewrapping.primary());
        assertThat(after.unwrap(Names.pepper(3), pepper)).isEqualTo(PLAIN);
        assertThat(after.unwrap(Names.signingKey(key), signingKey)).isEqualTo(PLAIN);
    }

    @Test
    void integrationsSecretIsReadableThoughOnlyItsKeyWasWrappedAnew() {
        SealedSecret sealed = vaultOf(before).seal(ACME, ONE, SECRET);

        SealedSecret moved =
                new SealedSecret(anew(new Place.Integration(ACME, ONE), sealed.wrappedKey()), sealed.ciphertext());

        assertThat(vaultOf(after).open(ACME, ONE, moved).reveal()).isEqualTo(SECRET.reveal());
        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> vaultOf(after).open(ACME, TWO, moved));
        assertThatExceptionOfType(WrongMasterKey.class)
                .isThrownBy(() -> vaultOf(before).open(ACME, ONE, moved));
    }

    @Test
    void answerIsReadableByWhoKnowsItsRequest() {
        IdempotencyKey key = new IdempotencyKey("6a1c1d7e-7a55-4c9e-8f1d-0c5f2b9f4c11");
        RequestDigest request = new SealedAnswers(before).identify(key, "who");
        SealedAnswer sealed = new SealedAnswers(before).seal(key, request, PLAIN);

        byte[] moved = anew(new Place.GivenAnswer(request), sealed.bytes());

        assertThat(new SealedAnswers(after).open(key, request, new SealedAnswer(moved)))
                .isEqualTo(PLAIN);
    }

    @Test
    void whatWasMovedBetweenRowsOrIsUnderAnUnknownKeyIsLeft() {
        SealedSecret sealed = vaultOf(before).seal(ACME, ONE, SECRET);
        MasterKeyRing newOnly = MasterKeyRing.of(MasterKeys.anotherMasterKey());

        assertThat(rewrapping.rewrap(new WrappedThing(new Place.Integration(ACME, TWO), sealed.wrappedKey())))
                .isEmpty();
        assertThat(new VaultRewrapping(new Vault(newOnly), newOnly)
                        .rewrap(new WrappedThing(new Place.Integration(ACME, ONE), sealed.wrappedKey())))
                .isEmpty();
    }

    private byte[] anew(Place place, byte[] wrapped) {
        return rewrapping.rewrap(new WrappedThing(place, wrapped)).orElseThrow();
    }

    private static EnvelopeVault vaultOf(Vault vault) {
        return new EnvelopeVault(new Envelopes(vault, new SecureRandom()));
    }
}
