package dev.keywright.crypto.masterkey;

import dev.keywright.application.masterkey.Place;
import dev.keywright.application.masterkey.Rewrapping;
import dev.keywright.application.masterkey.WrappedThing;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.Names;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.crypto.vault.WrongMasterKey;
import dev.keywright.domain.masterkey.MasterKeyId;
import java.util.Arrays;
import java.util.Optional;

/** Takes things out of the vault, and puts them back under the primary key and the same name. */
public final class VaultRewrapping implements Rewrapping {

    private final Vault vault;
    private final MasterKeyRing keys;

    /** @param keys those of the vault */
    public VaultRewrapping(Vault vault, MasterKeyRing keys) {
        this.vault = vault;
        this.keys = keys;
    }

    @Override
    public MasterKeyId primary() {
        return keys.primary().id();
    }

    @Override
    @SuppressWarnings("UnusedException") // That it can't be decrypted is the answer.
    public Optional<byte[]> rewrap(WrappedThing thing) {
        String name = name(thing.place());
        try {
            byte[] plain = vault.unwrap(name, thing.bytes());
            byte[] anew = vault.wrap(name, plain);
            Arrays.fill(plain, (byte) 0);
            return Optional.of(anew);
        } catch (WrongMasterKey e) {
            return Optional.empty();
        }
    }

    private static String name(Place place) {
        if (place instanceof Place.Pepper pepper) {
            return Names.pepper(pepper.version());
        }
        if (place instanceof Place.SigningKey key) {
            return Names.signingKey(key.id());
        }
        if (place instanceof Place.Integration integration) {
            return Names.clientSecret(integration.workspace(), integration.id());
        }
        return Names.GIVEN_ANSWER;
    }
}
