package dev.keywright.rest;

import dev.keywright.application.apikey.ListedKey;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.Lifecycle;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who and what the tests are about. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    public static final Instant CREATED = Instant.parse("2026-11-01T08:30:00.123456Z");

    public static final WorkspaceId ACME = new WorkspaceId(UUID.fromString("01900000-0000-7000-8000-00000000000a"));
    public static final String ACME_PATH = "/v1/workspaces/" + ACME;
    public static final User ADA = new User(
            new UserId(UUID.fromString("01900000-0000-7000-8000-0000000000ad")),
            new EmailAddress("ada@example.com"),
            new Name("Ada"),
            CREATED);
    public static final ClientId KEY = new ClientId(UUID.fromString("01900000-0000-7000-8000-00000000c11e"));
    public static final SecretId SECRET_ID = new SecretId(UUID.fromString("01900000-0000-7000-8000-0000000005ec"));

    private Samples() {}

    public static Workspace acme() {
        return Workspace.create(ACME, new Name("Acme"), CREATED);
    }

    public static Member adaAsOwner() {
        return new Member(ACME, ADA, RoleName.OWNER, MemberStatus.ACTIVE, CREATED, CREATED);
    }

    public static Secret secret(SecretPrefix prefix) {
        byte[] random = new byte[Secret.RANDOM_BYTES];
        random[0] = 42;
        return Secret.of(prefix, random);
    }

    /** A service key of Acme, made by Ada, that ends then, or never. */
    public static ListedKey serviceKey(@Nullable Instant expiresAt) {
        ServiceKey key = new ServiceKey(
                KEY,
                ACME,
                new RoleName("operator"),
                new Name("ci"),
                new Description("deploys"),
                Principal.of(ADA),
                new Lifecycle(CREATED, expiresAt, null, null),
                List.of(keySecret(SecretPrefix.SERVICE_KEY)),
                null);
        return new ListedKey(key, key.role(), null, KeyPolicy.NONE, null);
    }

    /** Ada's private key, made by another key of hers. */
    public static ListedKey privateKey() {
        PrivateKey key = new PrivateKey(
                KEY,
                ACME,
                ADA.id(),
                new Name("laptop"),
                Description.EMPTY,
                Principal.of(KEY, "first"),
                new Lifecycle(CREATED, null, null, null),
                List.of(keySecret(SecretPrefix.PRIVATE_KEY)),
                NOW);
        return new ListedKey(key, RoleName.OWNER, ADA, KeyPolicy.NONE, null);
    }

    private static KeySecret keySecret(SecretPrefix prefix) {
        return KeySecret.of(SECRET_ID, secret(prefix), new SecretDigest(1, new byte[32]), CREATED);
    }
}
