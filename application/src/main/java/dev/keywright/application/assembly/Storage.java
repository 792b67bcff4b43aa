package dev.keywright.application.assembly;

import dev.keywright.application.Transactions;
import dev.keywright.application.access.Standings;
import dev.keywright.application.apikey.ApiKeys;
import dev.keywright.application.apikey.KeyPolicies;
import dev.keywright.application.apikey.KeyRotations;
import dev.keywright.application.apikey.KeyUsage;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.application.idempotency.GivenAnswers;
import dev.keywright.application.integration.IntegrationStorage;
import dev.keywright.application.member.Invitations;
import dev.keywright.application.member.Members;
import dev.keywright.application.member.Users;
import dev.keywright.application.role.CustomRoles;
import dev.keywright.application.session.Sessions;
import dev.keywright.application.token.KeyCredentials;
import dev.keywright.application.token.LedgerPartitions;
import dev.keywright.application.token.SigningKeys;
import dev.keywright.application.token.TokenLedger;
import dev.keywright.application.workspace.Workspaces;

/** Every storage port, as one adapter provides them: all take part in its transactions. */
public record Storage(
        Transactions transactions,
        Standings standings,
        Workspaces workspaces,
        Users users,
        Members members,
        CustomRoles customRoles,
        Invitations invitations,
        Sessions sessions,
        ApiKeys apiKeys,
        KeyPolicies keyPolicies,
        KeyRotations keyRotations,
        KeyUsage keyUsage,
        KeyCredentials keyCredentials,
        TokenLedger tokenLedger,
        LedgerPartitions ledgerPartitions,
        SigningKeys signingKeys,
        AuditTrail auditTrail,
        GivenAnswers givenAnswers,
        IntegrationStorage integrations) {}
