package dev.keywright.application;

import dev.keywright.application.apikey.PrivateKeyBuilder;
import dev.keywright.application.apikey.ServiceKeyBuilder;
import dev.keywright.application.audit.AuditEventBuilder;
import dev.keywright.application.member.MemberBuilder;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Things to test with. What isn't said about them is ordinary, and no two of them share an id, an email address or a digest. */
public final class Fixtures {
    /**
     * When things are made unless said otherwise. It is the day of the test run, since storage may make room only for tokens that are
     * issued about now.
     */
    @SuppressWarnings("TimeInStaticInitializer")
    public static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private static final SequentialIds IDS = new SequentialIds();

    private Fixtures() {}

    public static UUID anId() {
        return IDS.next();
    }

    public static Workspace aWorkspace() {
        return aWorkspace(NOW);
    }

    public static Workspace aWorkspace(Instant createdAt) {
        return Workspace.create(new WorkspaceId(anId()), new Name("Acme"), createdAt);
    }

    public static Workspace aPlatformWorkspace() {
        return Workspace.createPlatform(new WorkspaceId(anId()), new Name("Platform"), NOW);
    }

    public static User aUser() {
        UUID id = anId();
        return new User(new UserId(id), new EmailAddress(id + "@example.com"), new Name("Ada"), NOW);
    }

    /** A custom role, which no workspace has yet. */
    public static CustomRole aRole(String name, Scope... scopes) {
        return new CustomRole(new RoleName(name), new TreeSet<>(List.of(scopes)));
    }

    /** The network of that CIDR, of IPv4 only: {@code 10.1.0.0/16}. */
    public static Network aNetwork(String cidr) {
        String[] parts = cidr.split("[./]");
        byte[] address = new byte[4];
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) Integer.parseInt(parts[i]);
        }
        return Network.of(IpAddress.of(address), Integer.parseInt(parts[4]));
    }

    /** An active member of a workspace of its own, with the least role. */
    public static MemberBuilder aMember() {
        return new MemberBuilder();
    }

    public static MemberBuilder anOwner() {
        return aMember().withRole(RoleName.OWNER);
    }

    /** A private key of a user of its own. */
    public static PrivateKeyBuilder aPrivateKey() {
        return new PrivateKeyBuilder();
    }

    /** A service key of a workspace of its own, with the least role. */
    public static ServiceKeyBuilder aServiceKey() {
        return new ServiceKeyBuilder();
    }

    public static KeySecret aSecret() {
        return aSecret(null);
    }

    public static KeySecret aSecret(@Nullable Instant expiresAt) {
        return new KeySecret(new SecretId(anId()), aDigest(), "kws_…a1B2", NOW, expiresAt, null, null);
    }

    public static SecretDigest aDigest() {
        UUID id = anId();
        byte[] bytes = ByteBuffer.allocate(32)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(-1L)
                .putLong(0L)
                .array();
        return new SecretDigest(1, bytes);
    }

    public static AuditEventBuilder anEvent() {
        return new AuditEventBuilder();
    }
}
