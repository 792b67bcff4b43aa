package dev.keywright.application.assembly;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.apikey.ApiKeyUseCases;
import dev.keywright.application.apikey.NewKeys;
import dev.keywright.application.apikey.ServiceKeys;
import dev.keywright.application.audit.AuditUseCases;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.audit.RepeatedRefusals;
import dev.keywright.application.integration.CredentialVault;
import dev.keywright.application.integration.IntegrationUseCases;
import dev.keywright.application.leak.LeakUseCases;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.TokenRates;
import dev.keywright.application.member.MemberUseCases;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.role.RoleUseCases;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.session.SessionUseCases;
import dev.keywright.application.token.TokenSigner;
import dev.keywright.application.token.TokenUseCases;
import dev.keywright.application.token.TokenVerifier;
import dev.keywright.application.workspace.WorkspaceUseCases;
import java.util.concurrent.Executor;

/** All use cases, wired over one storage: where an application that embeds Keywright begins. */
public record UseCases(
        WorkspaceUseCases workspaces,
        RoleUseCases roles,
        MemberUseCases members,
        SessionUseCases sessions,
        ApiKeyUseCases apiKeys,
        TokenUseCases tokens,
        AuditUseCases audit,
        LeakUseCases leaks,
        IntegrationUseCases integrations) {

    /** @param blocking runs what waits for storage on behalf of asynchronous use cases */
    public static UseCases wire(
            Foundation foundation,
            Storage storage,
            SecretDigester digester,
            CredentialVault credentialVault,
            Passwords passwords,
            TokenSigner signer,
            TokenVerifier verifier,
            Executor blocking) {
        Actors actors = new Actors(foundation, storage.standings());
        Changes changes = new Changes(foundation, actors, storage.auditTrail());
        RepeatedRefusals refusals = new RepeatedRefusals(foundation, storage.auditTrail(), blocking);
        NewKeys newKeys = new NewKeys(foundation, digester, storage.apiKeys(), storage.keyPolicies());
        ServiceKeys serviceKeys = new ServiceKeys(actors, newKeys, storage.apiKeys());
        ApiKeyUseCases apiKeys = ApiKeyUseCases.wire(
                foundation,
                actors,
                changes,
                digester,
                newKeys,
                serviceKeys,
                storage.apiKeys(),
                storage.keyPolicies(),
                storage.keyRotations(),
                storage.keyUsage());
        return new UseCases(
                WorkspaceUseCases.wire(
                        foundation,
                        actors,
                        changes,
                        storage.workspaces(),
                        storage.users(),
                        storage.members(),
                        passwords,
                        newKeys,
                        IntegrationUseCases.sharedAccess(
                                foundation, actors, changes, storage.workspaces(), storage.integrations())),
                RoleUseCases.wire(foundation, actors, changes, storage.customRoles(), storage.members()),
                MemberUseCases.wire(
                        foundation,
                        actors,
                        changes,
                        digester,
                        passwords,
                        storage.users(),
                        storage.members(),
                        storage.invitations(),
                        storage.apiKeys(),
                        storage.sessions()),
                SessionUseCases.wire(
                        foundation,
                        actors,
                        storage.auditTrail(),
                        digester,
                        passwords,
                        storage.users(),
                        storage.members(),
                        storage.workspaces(),
                        storage.sessions(),
                        refusals),
                apiKeys,
                TokenUseCases.wire(
                        foundation,
                        digester,
                        storage.keyCredentials(),
                        storage.tokenLedger(),
                        storage.sessions(),
                        storage.auditTrail(),
                        signer,
                        verifier,
                        refusals,
                        blocking),
                AuditUseCases.wire(foundation, actors, storage.auditTrail()),
                LeakUseCases.wire(
                        foundation,
                        storage.auditTrail(),
                        digester,
                        storage.apiKeys(),
                        storage.sessions(),
                        storage.invitations()),
                IntegrationUseCases.wire(
                        foundation,
                        actors,
                        changes,
                        digester,
                        credentialVault,
                        signer,
                        serviceKeys,
                        apiKeys.rotateApiKey(),
                        storage.apiKeys(),
                        storage.workspaces(),
                        storage.integrations()));
    }

    /**
     * These, where whoever fails too often to sign in, to accept an invitation or to give an integration its secret is refused for a while, and
     * a key is kept to its rate of tokens. Clients that fail to authenticate are counted where their requests arrive.
     */
    public UseCases limitedBy(FailedAttempts failedAttempts, TokenRates tokenRates) {
        return new UseCases(
                workspaces,
                roles,
                members.throttledBy(failedAttempts),
                sessions.throttledBy(failedAttempts),
                apiKeys,
                tokens.limitedBy(tokenRates),
                audit,
                leaks,
                integrations.limitedBy(failedAttempts, tokenRates));
    }
}
