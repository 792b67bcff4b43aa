package dev.keywright.application.assembly;

import static dev.keywright.application.Fixtures.NOW;

import dev.keywright.application.Foundation;
import dev.keywright.application.PageRequest;
import dev.keywright.application.SequentialIds;
import dev.keywright.application.TestClock;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.KeyOrder;
import dev.keywright.application.audit.AuditQuery;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.memory.BlindVault;
import dev.keywright.application.memory.FixedPepperDigester;
import dev.keywright.application.memory.InMemoryStorage;
import dev.keywright.application.memory.InMemoryTokens;
import dev.keywright.application.memory.QuickPasswords;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.workspace.CreateWorkspace;
import dev.keywright.application.workspace.SetUpDeployment;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.workspace.Workspace;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** A whole deployment in memory, set up with a platform workspace and its Owner, whose clock the test sets. */
public final class Deployment {
    public static final EmailAddress OWNER = new EmailAddress("owner@example.com");
    public static final Password PASSWORD = new Password("correct horse battery staple");

    private final TestClock clock = new TestClock(NOW);
    private final InMemoryTokens jwts = new InMemoryTokens();
    private final SequentialIds ids = new SequentialIds();
    private final Storage storage;
    private final Foundation foundation;
    private final UseCases useCases;

    private Deployment(Builder parts) {
        storage = parts.aroundStorage.apply(InMemoryStorage.create(clock));
        foundation = new Foundation(storage.transactions(), parts.roles, ids, new SecureRandom(), clock);
        useCases = UseCases.wire(
                foundation, storage, parts.digester, new BlindVault(), parts.passwords, jwts, jwts, Runnable::run);
        setUp();
    }

    public static Deployment create() {
        return with().create();
    }

    /** A deployment of which something isn't as usual. */
    public static Builder with() {
        return new Builder();
    }

    /** What a deployment is made of. */
    public static final class Builder {
        private UnaryOperator<Storage> aroundStorage = UnaryOperator.identity();
        private SecretDigester digester = new FixedPepperDigester();
        private Passwords passwords = new QuickPasswords();
        private RoleCatalog roles = RoleCatalog.presets();

        /** @param newAroundStorage puts something before the storage, to see what is asked of it or to let it fail */
        public Builder aroundStorage(UnaryOperator<Storage> newAroundStorage) {
            aroundStorage = newAroundStorage;
            return this;
        }

        public Builder digester(SecretDigester newDigester) {
            digester = newDigester;
            return this;
        }

        public Builder passwords(Passwords newPasswords) {
            passwords = newPasswords;
            return this;
        }

        public Builder roles(RoleCatalog newRoles) {
            roles = newRoles;
            return this;
        }

        public Deployment create() {
            return new Deployment(this);
        }
    }

    private void setUp() {
        useCases.workspaces()
                .setUpDeployment()
                .setUp(new SetUpDeployment.Command(
                        new Name("Platform"),
                        OWNER,
                        PASSWORD,
                        new ClientId(ids.next()),
                        foundation.newSecret(SecretPrefix.PRIVATE_KEY)));
    }

    public UseCases useCases() {
        return useCases;
    }

    public Storage storage() {
        return storage;
    }

    public Foundation foundation() {
        return foundation;
    }

    public InMemoryTokens jwts() {
        return jwts;
    }

    public TestClock clock() {
        return clock;
    }

    /** The platform workspace's first Owner, calling. */
    public Call owner() {
        User owner = foundation
                .inTransaction(() -> storage.users().findByEmail(OWNER))
                .orElseThrow();
        return Call.by(owner.id());
    }

    public Tenant platform() {
        Workspace platform = foundation
                .inTransaction(() -> storage.workspaces().findPlatform())
                .orElseThrow();
        return new Tenant(this, platform.id(), owner());
    }

    /** A new workspace, of which the platform's Owner is Owner. */
    public Tenant tenant(String name) {
        Workspace created = useCases.workspaces()
                .createWorkspace()
                .create(new CreateWorkspace.Command(owner(), new Name(name), false))
                .workspace();
        return new Tenant(this, created.id(), owner());
    }

    /** The deployment's trail with the platform's, newest first. */
    public List<AuditEvent> trail() {
        return trail(platform(), true);
    }

    /** What is stored of a workspace: itself, its members and its keys. */
    public List<Object> stored(Tenant tenant) {
        PageRequest everything = new PageRequest(PageRequest.MAX_LIMIT, null);
        ApiKeyQuery everyKey = new ApiKeyQuery(
                tenant.id(),
                new KeyVisibility.All(),
                ApiKeyQuery.Filter.ANY,
                KeyOrder.NEWEST_FIRST,
                clock.instant(),
                everything);
        return foundation.inTransaction(() -> List.of(
                storage.workspaces().find(tenant.id()),
                storage.members().list(tenant.id(), everything),
                storage.apiKeys().list(everyKey),
                storage.integrations().integrations().list(tenant.id(), clock.instant(), everything)));
    }

    List<AuditEvent> trail(Tenant tenant, boolean withDeploymentEvents) {
        AuditQuery query = new AuditQuery(
                tenant.id(), withDeploymentEvents, AuditQuery.Filter.ANY, new PageRequest(PageRequest.MAX_LIMIT, null));
        return foundation.inTransaction(() -> storage.auditTrail().list(query)).items();
    }

    /** What the stage completes with, or the refusal that it fails with. */
    public static <T> T await(CompletionStage<T> stage) {
        return Concurrency.get(stage.toCompletableFuture());
    }
}
