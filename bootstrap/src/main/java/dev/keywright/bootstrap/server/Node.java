package dev.keywright.bootstrap.server;

import dev.keywright.application.Foundation;
import dev.keywright.application.apikey.ApiKeyUseCases;
import dev.keywright.application.apikey.FinishRotations;
import dev.keywright.application.apikey.SumKeyUsage;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.assembly.UseCases;
import dev.keywright.application.expiry.ExpiryUseCases;
import dev.keywright.application.expiry.RemoveExpired;
import dev.keywright.application.idempotency.AnswerOnce;
import dev.keywright.application.idempotency.IdempotencyUseCases;
import dev.keywright.application.token.MaintainTokenLedger;
import dev.keywright.application.token.RotateSigningKeys;
import dev.keywright.application.token.TokenUseCases;
import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.config.InvalidSettings;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.limit.NodeLimits;
import dev.keywright.crypto.Cryptography;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.WrongMasterKey;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.LedgerSchedule;
import dev.keywright.domain.token.SigningAlgorithm;
import dev.keywright.domain.token.SigningKeySchedule;
import dev.keywright.persistence.PostgresStorage;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/**
 * The use cases over one database, with everything real: what a server serves and a command runs.
 *
 * @param foundation what the use cases stand on
 * @param storage the database
 * @param cryptography keys and digests
 * @param useCases all but the rotation of signing keys and the upkeep of the token ledger
 * @param rotateSigningKeys for the schedule and the command line
 * @param maintainTokenLedger for the schedule
 * @param finishRotations for the schedule
 * @param sumKeyUsage for the schedule
 * @param limits which the use cases keep already, as far as they are theirs
 * @param answerOnce for requests that may be repeated
 * @param removeExpired for the schedule
 */
record Node(
        Foundation foundation,
        PostgresStorage storage,
        Cryptography cryptography,
        UseCases useCases,
        RotateSigningKeys rotateSigningKeys,
        MaintainTokenLedger maintainTokenLedger,
        FinishRotations finishRotations,
        SumKeyUsage sumKeyUsage,
        NodeLimits limits,
        AnswerOnce answerOnce,
        RemoveExpired removeExpired) {

    /**
     * @param issuer the public address
     * @throws StartupFailure if the master key isn't the database's
     */
    static Node assemble(Settings settings, String issuer, PostgresStorage database, ExecutorService background) {
        return assemble(settings, issuer, masterKeys(settings), database, background);
    }

    /** @param masterKeys as {@link #masterKeys} has them */
    static Node assemble(
            Settings settings,
            String issuer,
            MasterKeyRing masterKeys,
            PostgresStorage database,
            ExecutorService background) {
        Clock clock = Clock.systemUTC();
        Storage storage = database.storage();
        Cryptography cryptography = cryptography(settings, issuer, masterKeys, database, clock, background);
        Foundation foundation = new Foundation(
                storage.transactions(), roles(settings.roleScopes()), cryptography.ids(), new SecureRandom(), clock);
        NodeLimits limits = NodeLimits.of(settings.limits());
        UseCases useCases = UseCases.wire(
                        foundation,
                        storage,
                        cryptography.secretDigester(),
                        cryptography.credentialVault(),
                        cryptography.passwords(),
                        cryptography.signingKeyRing(),
                        cryptography.signingKeyRing(),
                        background)
                .limitedBy(limits.failedAttempts(), limits.tokenRates());
        RotateSigningKeys rotateSigningKeys = TokenUseCases.rotateSigningKeys(
                foundation,
                new SigningKeySchedule(settings.signing().rotation()),
                storage.signingKeys(),
                cryptography.signingKeyFactory(),
                storage.auditTrail());
        MaintainTokenLedger maintainTokenLedger = TokenUseCases.maintainTokenLedger(
                foundation, new LedgerSchedule(settings.tokenLedgerRetention()), storage.ledgerPartitions());
        FinishRotations finishRotations = ApiKeyUseCases.finishRotations(
                foundation,
                storage.standings(),
                storage.auditTrail(),
                storage.apiKeys(),
                storage.keyRotations(),
                settings.rotationUnused());
        return new Node(
                foundation,
                database,
                cryptography,
                useCases,
                rotateSigningKeys,
                maintainTokenLedger,
                finishRotations,
                ApiKeyUseCases.sumKeyUsage(foundation, storage.keyUsage()),
                limits,
                IdempotencyUseCases.answerOnce(
                        foundation, storage.standings(), storage.givenAnswers(), cryptography.answerSealing()),
                ExpiryUseCases.removeExpired(
                        foundation, storage.sessions(), storage.invitations(), storage.givenAnswers()));
    }

    /** Those that are configured, or else those in the data folder. */
    static MasterKeyRing masterKeys(Settings settings) {
        return settings.masterKey()
                .<MasterKeyRing>map(primary -> MasterKeyRing.of(primary, settings.otherMasterKeys()))
                .orElseGet(() -> MasterKeyFiles.open(settings.data()));
    }

    private static Cryptography cryptography(
            Settings settings,
            String issuer,
            MasterKeyRing masterKeys,
            PostgresStorage database,
            Clock clock,
            ExecutorService background) {
        try {
            return Cryptography.open(
                    masterKeys,
                    database.pepperStore(),
                    database.storage().signingKeys(),
                    database.storage().transactions(),
                    issuer,
                    audience(settings, issuer),
                    clock,
                    background);
        } catch (WrongMasterKey e) {
            throw new StartupFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /** @throws InvalidSettings if the presets can't have those scopes */
    static RoleCatalog roles(Settings.RoleScopes scopes) {
        try {
            return RoleCatalog.withDeploymentScopes(Map.of(
                    Preset.VIEWER, scopes(scopes.viewer()),
                    Preset.OPERATOR, scopes(scopes.operator()),
                    Preset.CREATOR, scopes(scopes.creator()),
                    Preset.CONTRIBUTOR, scopes(scopes.contributor()),
                    Preset.OWNER, scopes(scopes.owner())));
        } catch (IllegalArgumentException e) {
            throw InvalidSettings.one("KEYWRIGHT_ROLES_…_SCOPES", String.valueOf(e.getMessage()));
        }
    }

    private static Set<Scope> scopes(Set<String> texts) {
        return texts.stream().map(Scope::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the deployment has its first workspace. */
    boolean isSetUp() {
        return foundation.inTransaction(
                () -> storage.storage().workspaces().findPlatform().isPresent());
    }

    static String audience(Settings settings, String issuer) {
        return settings.givenAudience().orElse(issuer);
    }

    static SigningAlgorithm algorithm(Settings settings) {
        return SigningAlgorithm.valueOf(settings.signing().algorithm().name());
    }
}
