package dev.keywright.application.embedding;

import dev.keywright.application.Foundation;
import dev.keywright.application.SequentialIds;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.CreateServiceKey;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.assembly.UseCases;
import dev.keywright.application.member.AcceptInvitation;
import dev.keywright.application.member.InviteMember;
import dev.keywright.application.memory.BlindVault;
import dev.keywright.application.memory.FixedPepperDigester;
import dev.keywright.application.memory.InMemoryStorage;
import dev.keywright.application.memory.InMemoryTokens;
import dev.keywright.application.memory.QuickPasswords;
import dev.keywright.application.token.ClientCredentials;
import dev.keywright.application.token.IssueToken;
import dev.keywright.application.workspace.CreateWorkspace;
import dev.keywright.application.workspace.SetUpDeployment;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.workspace.WorkspaceId;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.TreeSet;

/**
 * An application that embeds Keywright and issues API keys to its customers, without a server, a database or a framework: it takes the
 * domain and the use cases, and brings the ports. Here they are in memory; in earnest they are the PostgreSQL and the crypto adapter.
 */
public final class EmbeddingExample {
    private static final EmailAddress ADA = new EmailAddress("ada@example.com");
    private static final EmailAddress GRACE = new EmailAddress("grace@example.com");
    private static final Password PASSWORD = new Password("correct horse battery staple");

    private EmbeddingExample() {}

    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Storage storage = InMemoryStorage.create();
        InMemoryTokens tokens = new InMemoryTokens();
        Foundation foundation = new Foundation(
                storage.transactions(),
                RoleCatalog.presets(),
                new SequentialIds(),
                new SecureRandom(),
                Clock.systemUTC());
        UseCases keywright = UseCases.wire(
                foundation,
                storage,
                new FixedPepperDigester(),
                new BlindVault(),
                new QuickPasswords(),
                tokens,
                tokens,
                Runnable::run);

        Call ada = firstOwner(keywright, storage, foundation);
        WorkspaceId acme = keywright
                .workspaces()
                .createWorkspace()
                .create(new CreateWorkspace.Command(ada, new Name("Acme"), false))
                .workspace()
                .id();
        Call grace = join(keywright, ada, acme, Preset.CONTRIBUTOR);

        try {
            createServiceKey(keywright, grace, acme);
        } catch (AccessRefusal.OwnerRoleRequired refusal) {
            out.println("Grace: " + refusal.getMessage());
        }
        CreatedKey key = createServiceKey(keywright, ada, acme);
        out.println("Ada: created the key " + key.clientId());

        IssueToken.Result token = keywright
                .tokens()
                .issueToken()
                .issue(new IssueToken.Command(new ClientCredentials(key.clientId(), key.secret()), new TreeSet<>()))
                .toCompletableFuture()
                .join();
        out.println("The key: may " + token.token().scopes());
    }

    private static CreatedKey createServiceKey(UseCases keywright, Call by, WorkspaceId workspace) {
        return keywright
                .apiKeys()
                .createServiceKey()
                .create(new CreateServiceKey.Command(
                        by, workspace, new Name("deploy"), Preset.OPERATOR.roleName(), Description.EMPTY, null));
    }

    private static Call firstOwner(UseCases keywright, Storage storage, Foundation foundation) {
        keywright
                .workspaces()
                .setUpDeployment()
                .setUp(new SetUpDeployment.Command(
                        new Name("Platform"),
                        ADA,
                        PASSWORD,
                        new ClientId(foundation.newId()),
                        foundation.newSecret(SecretPrefix.PRIVATE_KEY)));
        User ada =
                foundation.inTransaction(() -> storage.users().findByEmail(ADA)).orElseThrow();
        return Call.by(ada.id());
    }

    private static Call join(UseCases keywright, Call owner, WorkspaceId workspace, Preset role) {
        InviteMember.Result invited = keywright
                .members()
                .inviteMember()
                .invite(new InviteMember.Command(owner, workspace, GRACE, role.roleName()));
        InviteMember.NewInvitation invitation = Objects.requireNonNull(invited.invitation());
        keywright
                .members()
                .acceptInvitation()
                .accept(new AcceptInvitation.Command(invitation.token(), new Name("Grace"), PASSWORD, Origin.INTERNAL));
        return Call.by(invited.member().user().id());
    }
}
