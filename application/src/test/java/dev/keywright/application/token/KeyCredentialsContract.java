package dev.keywright.application.token;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aSecret;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.KeyLivenessContract;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What {@link KeyCredentials} promises. */
public abstract class KeyCredentialsContract extends KeyLivenessContract {
    @Override
    protected Optional<LiveKey> findLive(ClientId key, KeySecret secret, Instant now) {
        return await(ports().keyCredentials().findLive(key, List.of(secret.digest()), now))
                .map(LiveCredential::key);
    }

    @Test
    public void eachSecretOfAKeyIsFoundAsItself() {
        KeySecret one = aSecret();
        KeySecret other = aSecret();
        ServiceKey key = save(
                aServiceKey().in(save(aWorkspace())).withSecrets(one, other).build());

        assertThat(find(key, one.digest())).map(LiveCredential::secret).contains(one.id());
        assertThat(find(key, other.digest())).map(LiveCredential::secret).contains(other.id());
    }

    @Test
    public void secretIsFoundByAnyOfItsDigests() {
        ServiceKey key = save(aServiceKey().in(save(aWorkspace())).build());
        KeySecret secret = key.secrets().get(0);

        assertThat(find(key, aDigest(), secret.digest()))
                .map(LiveCredential::secret)
                .contains(secret.id());
        assertThat(find(key, secret.digest(), aDigest()))
                .map(LiveCredential::secret)
                .contains(secret.id());
    }

    @Test
    public void digestUnderAnotherPepperIsOfNoSecret() {
        ServiceKey key = save(aServiceKey().in(save(aWorkspace())).build());
        SecretDigest digest = key.secrets().get(0).digest();

        assertThat(find(key, new SecretDigest(digest.pepperVersion() + 1, digest.bytes())))
                .isEmpty();
    }

    @Test
    public void ofManyWhoPresentSecretsAtOnceEachIsAnsweredWithItsOwn() {
        KeySecret one = aSecret();
        KeySecret other = aSecret();
        Workspace workspace = save(aWorkspace());
        ServiceKey key =
                save(aServiceKey().in(workspace).withSecrets(one, other).build());
        ServiceKey stranger = save(aServiceKey().in(workspace).build());
        SecretDigest underAnotherPepper =
                new SecretDigest(one.digest().pepperVersion() + 1, one.digest().bytes());

        List<Optional<SecretId>> expected = List.of(
                Optional.of(one.id()),
                Optional.of(other.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(one.id()));
        List<CompletionStage<Optional<LiveCredential>>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(ask(key.clientId(), one.digest()));
            answers.add(ask(key.clientId(), other.digest()));
            answers.add(ask(stranger.clientId(), one.digest()));
            answers.add(ask(key.clientId(), underAnotherPepper));
            answers.add(ask(key.clientId(), underAnotherPepper, one.digest()));
        }

        for (int i = 0; i < answers.size(); i++) {
            assertThat(await(answers.get(i)).map(LiveCredential::secret)).isEqualTo(expected.get(i % expected.size()));
        }
    }

    private CompletionStage<Optional<LiveCredential>> ask(ClientId key, SecretDigest... digests) {
        return ports().keyCredentials().findLive(key, List.of(digests), NOW);
    }

    private Optional<LiveCredential> find(ApiKey key, SecretDigest... digests) {
        return await(ask(key.clientId(), digests));
    }
}
