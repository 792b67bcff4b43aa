package dev.keywright.crypto;

import dev.keywright.application.IdGenerator;
import dev.keywright.application.Transactions;
import dev.keywright.application.idempotency.AnswerSealing;
import dev.keywright.application.integration.CredentialVault;
import dev.keywright.application.masterkey.Rewrapping;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.secret.PepperStore;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.token.SigningKeyFactory;
import dev.keywright.application.token.SigningKeys;
import dev.keywright.crypto.idempotency.SealedAnswers;
import dev.keywright.crypto.integration.EnvelopeVault;
import dev.keywright.crypto.masterkey.VaultRewrapping;
import dev.keywright.crypto.member.Argon2Passwords;
import dev.keywright.crypto.secret.Peppers;
import dev.keywright.crypto.token.SignatureProvider;
import dev.keywright.crypto.token.SigningKeyRing;
import dev.keywright.crypto.token.WrappedSigningKeys;
import dev.keywright.crypto.vault.Envelopes;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * Wires everything cryptographic over one deployment's storage.
 *
 * @param ids version 7 UUIDs
 * @param signingKeyRing the signer and the verifier of access tokens, and the published keys
 */
public record Cryptography(
        SecretDigester secretDigester,
        CredentialVault credentialVault,
        Passwords passwords,
        IdGenerator ids,
        SigningKeyFactory signingKeyFactory,
        SigningKeyRing signingKeyRing,
        AnswerSealing answerSealing,
        Rewrapping rewrapping) {

    private static final int PASSWORD_HASHINGS_AT_ONCE = 2;

    /**
     * Opens what is stored under the master keys: peppers, of which the first is made if there is none, and signing keys, of which there may
     * be none yet. Tokens are signed by {@link SignatureProvider#fastest}.
     *
     * @param issuer the {@code iss} of every token, and the deployment's public address
     * @param audience the {@code aud} of every token
     * @param background runs short tasks that wait for the storage, as {@link SigningKeyRing} has it
     * @throws dev.keywright.crypto.vault.WrongMasterKey if what is stored was encrypted under a master key that isn't among them
     * @throws dev.keywright.application.StorageUnavailable if the storage can't be reached
     */
    public static Cryptography open(
            MasterKeyRing masterKeys,
            PepperStore pepperStore,
            SigningKeys signingKeys,
            Transactions transactions,
            String issuer,
            String audience,
            Clock clock,
            Executor background) {
        SecureRandom random = new SecureRandom();
        Vault vault = new Vault(masterKeys);
        WrappedSigningKeys wrapped = new WrappedSigningKeys(vault, SignatureProvider.fastest());
        return new Cryptography(
                Peppers.open(pepperStore, transactions, vault, random),
                new EnvelopeVault(new Envelopes(vault, random)),
                new Argon2Passwords(random, PASSWORD_HASHINGS_AT_ONCE),
                new TimeOrderedIds(random),
                wrapped,
                new SigningKeyRing(signingKeys, transactions, wrapped, issuer, audience, clock, background),
                new SealedAnswers(vault),
                new VaultRewrapping(vault, masterKeys));
    }
}
