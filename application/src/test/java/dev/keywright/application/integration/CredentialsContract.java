package dev.keywright.application.integration;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aPrivateKey;
import static dev.keywright.application.Fixtures.aSecret;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.integration.Credential;
import dev.keywright.domain.integration.CredentialFault;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Credentials} promises. */
public abstract class CredentialsContract extends StorageContract {

    private Optional<Credential> find(ClientId key, SecretDigest... digests) {
        return inTransaction(() -> ports().integrations().credentials().find(key, List.of(digests)));
    }

    private Optional<Credential> findById(ClientId key, SecretId secret) {
        return inTransaction(() -> ports().integrations().credentials().find(key, secret));
    }

    private Optional<CredentialFault> faultOf(ApiKey key) {
        return find(key.clientId(), key.secrets().get(0).digest()).orElseThrow().fault(NOW);
    }

    @Test
    public void credentialIsFoundByAnyDigestOfItsSecret() {
        KeySecret one = aSecret();
        KeySecret other = aSecret(NOW.plusSeconds(60));
        ServiceKey key = save(
                aServiceKey().in(save(aWorkspace())).withSecrets(one, other).build());

        Credential found = find(key.clientId(), aDigest(), other.digest()).orElseThrow();

        assertThat(found)
                .isEqualTo(new Credential(
                        key.clientId(),
                        other.id(),
                        key.workspace(),
                        key.lifecycle(),
                        other.expiresAt(),
                        false,
                        true,
                        true));
        assertThat(found.fault(NOW)).isEmpty();
        assertThat(find(key.clientId(), one.digest())).map(Credential::secret).contains(one.id());
        assertThat(findById(key.clientId(), other.id())).contains(found);
        assertThat(findById(key.clientId(), new SecretId(anId()))).isEmpty();
        assertThat(findById(new ClientId(anId()), other.id())).isEmpty();
    }

    @Test
    public void unknownKeyAndSecretOfAnotherAreNotFound() {
        Workspace workspace = save(aWorkspace());
        ServiceKey key = save(aServiceKey().in(workspace).build());
        ServiceKey other = save(aServiceKey().in(workspace).build());
        SecretDigest digest = key.secrets().get(0).digest();

        assertThat(find(other.clientId(), digest)).isEmpty();
        assertThat(find(new ClientId(anId()), digest)).isEmpty();
        assertThat(find(key.clientId(), aDigest())).isEmpty();
        assertThat(find(key.clientId(), new SecretDigest(digest.pepperVersion() + 1, digest.bytes())))
                .isEmpty();
    }

    @Test
    public void deadCredentialIsFoundWithItsFault() {
        Workspace workspace = save(aWorkspace());

        assertThat(faultOf(save(aServiceKey().in(workspace).build()))).isEmpty();
        assertThat(faultOf(save(aServiceKey().in(workspace).disabledAt(NOW).build())))
                .contains(CredentialFault.KEY_DISABLED);
        assertThat(faultOf(save(aServiceKey().in(workspace).expiringAt(NOW).build())))
                .contains(CredentialFault.KEY_EXPIRED);
        assertThat(faultOf(save(aServiceKey().in(workspace).revokedAt(NOW).build())))
                .contains(CredentialFault.KEY_REVOKED);
        assertThat(faultOf(save(
                        aServiceKey().in(workspace).withSecrets(aSecret(NOW)).build())))
                .contains(CredentialFault.SECRET_ENDED);
    }

    @Test
    public void memberAndWorkspaceAreThoseOfNow() {
        Workspace workspace = save(aWorkspace());
        Member member = save(aMember().in(workspace).build());
        PrivateKey own = save(aPrivateKey().of(member).build());
        ServiceKey service = save(aServiceKey().in(workspace).build());
        assertThat(faultOf(own)).isEmpty();

        commit(() -> ports().members().update(member.disabled()));
        assertThat(faultOf(own)).contains(CredentialFault.MEMBER_GONE);
        assertThat(faultOf(service)).isEmpty();

        commit(() -> ports().members().remove(member.workspace(), member.user().id()));
        assertThat(faultOf(own)).contains(CredentialFault.MEMBER_GONE);

        commit(() -> ports().workspaces().update(workspace.deactivated(NOW)));
        assertThat(faultOf(service)).contains(CredentialFault.WORKSPACE_DEACTIVATED);
    }
}
