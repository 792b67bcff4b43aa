package dev.keywright.application.token;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.application.audit.RepeatedRefusals;
import dev.keywright.application.limit.TokenRates;
import dev.keywright.application.secret.SecretDigester;
import dev.keywright.application.session.Sessions;
import dev.keywright.domain.token.LedgerSchedule;
import dev.keywright.domain.token.SigningKeySchedule;
import java.util.concurrent.Executor;

/** Wires the use cases of access tokens. */
public record TokenUseCases(
        IssueToken issueToken,
        IntrospectToken introspectToken,
        RevokeToken revokeToken,
        AuthenticateBearer authenticateBearer) {

    /** @param blocking runs what waits for storage */
    public static TokenUseCases wire(
            Foundation foundation,
            SecretDigester digester,
            KeyCredentials credentials,
            TokenLedger ledger,
            Sessions sessions,
            AuditTrail auditTrail,
            TokenSigner signer,
            TokenVerifier verifier,
            RepeatedRefusals refusals,
            Executor blocking) {
        ClientAuthentication authentication = new ClientAuthentication(foundation, digester, credentials);
        TokenChecks checks = new TokenChecks(foundation, verifier, ledger);
        return new TokenUseCases(
                new IssueTokenUseCase(
                        foundation,
                        digester,
                        ledger,
                        signer,
                        TokenRates.none(),
                        new RefusedTokens(foundation, refusals)),
                new IntrospectTokenUseCase(foundation, authentication, checks),
                new RevokeTokenUseCase(foundation, authentication, verifier, ledger, auditTrail, blocking),
                new AuthenticateBearerUseCase(foundation, digester, sessions, checks));
    }

    /** These, where a key that is kept to a rate has no more tokens than that. */
    public TokenUseCases limitedBy(TokenRates tokenRates) {
        return new TokenUseCases(
                issueToken instanceof IssueTokenUseCase issue ? issue.limitedBy(tokenRates) : issueToken,
                introspectToken,
                revokeToken,
                authenticateBearer);
    }

    /** The rotation of signing keys, which needs none of the others. */
    public static RotateSigningKeys rotateSigningKeys(
            Foundation foundation,
            SigningKeySchedule schedule,
            SigningKeys signingKeys,
            SigningKeyFactory factory,
            AuditTrail auditTrail) {
        return new RotateSigningKeysUseCase(foundation, schedule, signingKeys, factory, auditTrail);
    }

    /** The upkeep of the token ledger, which needs none of the others. */
    public static MaintainTokenLedger maintainTokenLedger(
            Foundation foundation, LedgerSchedule schedule, LedgerPartitions partitions) {
        return new MaintainTokenLedgerUseCase(foundation, schedule, partitions);
    }
}
