package dev.keywright.application.token;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aPrivateKey;
import static dev.keywright.application.Fixtures.aSecret;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.KeyLivenessContract;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.apikey.ServiceKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link KeyCredentials} promises. */
public abstract class KeyCredentialsContract extends KeyLivenessContract {
    @Override
    protected Optional<LiveKey> findLive(ClientId key, SecretId secret, Instant now) {
        return await(ports().keyCredentials().findLive(key, secret, now));
    }

    @Test
    public void credentialHoldsTheKeysSecretsAndNoOthers() {
        KeySecret first = aSecret(NOW.plusSeconds(60));
        KeySecret second = aSecret();
        ServiceKey key = save(
                aServiceKey().in(save(aWorkspace())).withSecrets(first, second).build());
        save(aServiceKey().in(save(aWorkspace())).build());

        Optional<KeyCredential> found = find(key);

        assertThat(found).map(KeyCredential::clientId).contains(key.clientId());
        assertThat(found.orElseThrow().secrets())
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(List.of(first, second));
    }

    @Test
    public void credentialIsFoundWhetherTheKeyWorksOrNot() {
        ApiKey revoked =
                save(aServiceKey().in(save(aWorkspace())).revokedAt(NOW).build());
        ApiKey disabled =
                save(aServiceKey().in(save(aWorkspace())).disabledAt(NOW).build());
        ApiKey expired = save(aServiceKey()
                .in(save(aWorkspace()))
                .expiringAt(NOW.minusSeconds(1))
                .build());
        ApiKey stoppedMembers = save(aPrivateKey()
                .of(save(aMember().in(save(aWorkspace())).disabled().build()))
                .build());

        assertThat(List.of(revoked, disabled, expired, stoppedMembers))
                .allSatisfy(key -> assertThat(find(key)).isPresent());
    }

    @Test
    public void unknownKeyHasNoCredential() {
        save(aServiceKey().in(save(aWorkspace())).build());

        assertThat(await(ports().keyCredentials().find(new ClientId(anId())))).isEmpty();
    }

    private Optional<KeyCredential> find(ApiKey key) {
        return await(ports().keyCredentials().find(key.clientId()));
    }
}
