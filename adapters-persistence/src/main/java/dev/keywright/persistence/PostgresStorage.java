package dev.keywright.persistence;

import com.zaxxer.hikari.HikariDataSource;
import dev.keywright.application.Transactions;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.IntegrationStorage;
import dev.keywright.application.masterkey.WrappedThings;
import dev.keywright.application.secret.PepperStore;
import dev.keywright.persistence.access.PostgresStandings;
import dev.keywright.persistence.apikey.PostgresApiKeys;
import dev.keywright.persistence.apikey.PostgresKeyPolicies;
import dev.keywright.persistence.apikey.PostgresKeyRotations;
import dev.keywright.persistence.apikey.PostgresKeyUsage;
import dev.keywright.persistence.audit.PostgresAuditTrail;
import dev.keywright.persistence.idempotency.PostgresGivenAnswers;
import dev.keywright.persistence.integration.PostgresCredentials;
import dev.keywright.persistence.integration.PostgresIntegrationUses;
import dev.keywright.persistence.integration.PostgresIntegrations;
import dev.keywright.persistence.integration.PostgresShares;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.Gatherers;
import dev.keywright.persistence.internal.PostgresTransactions;
import dev.keywright.persistence.masterkey.PostgresWrappedThings;
import dev.keywright.persistence.member.PostgresInvitations;
import dev.keywright.persistence.member.PostgresMembers;
import dev.keywright.persistence.member.PostgresUsers;
import dev.keywright.persistence.role.PostgresCustomRoles;
import dev.keywright.persistence.secret.PostgresPepperStore;
import dev.keywright.persistence.session.PostgresSessions;
import dev.keywright.persistence.token.PostgresKeyCredentials;
import dev.keywright.persistence.token.PostgresLedgerPartitions;
import dev.keywright.persistence.token.PostgresSigningKeys;
import dev.keywright.persistence.token.PostgresTokenLedger;
import dev.keywright.persistence.workspace.PostgresWorkspaces;

/**
 * Every storage port on one PostgreSQL database, version 14 or newer. A database that is down makes no difference to this object: calls fail
 * with {@link dev.keywright.application.StorageUnavailable}, within about a second, until it is back.
 */
public final class PostgresStorage implements AutoCloseable {

    /** Each statement of the token path has its connection, so that none of its gatherers waits for another. */
    private static final int TOKEN_PATH_CONNECTIONS = PostgresTokenLedger.STATEMENTS
            + PostgresKeyCredentials.STATEMENTS
            + PostgresSessions.STATEMENTS
            + Readiness.STATEMENTS;

    private final DatabaseSettings settings;
    private final HikariDataSource transactions;
    private final HikariDataSource tokenPath;
    private final Gatherers gatherers;
    private final Readiness readiness;
    private final Storage storage;
    private final PepperStore pepperStore;
    private final WrappedThings wrappedThings;

    private PostgresStorage(DatabaseSettings settings) {
        this.settings = settings;
        this.transactions = ConnectionPool.open(settings);
        this.tokenPath = ConnectionPool.openTokenPath(settings, TOKEN_PATH_CONNECTIONS);
        this.gatherers = Gatherers.start("token-path");
        Database database = new Database(transactions);
        Database tokenPathDatabase = new Database(tokenPath);
        this.readiness = new Readiness(database, tokenPathDatabase, gatherers);
        this.storage = assemble(database, tokenPathDatabase, gatherers);
        this.pepperStore = new PostgresPepperStore(database);
        this.wrappedThings = new PostgresWrappedThings(database);
    }

    /**
     * Neither waits for the database nor fails if it can't be reached: connections are made in the background, a few at first and others as they are needed.
     */
    public static PostgresStorage open(DatabaseSettings settings) {
        return new PostgresStorage(settings);
    }

    private static Storage assemble(Database database, Database tokenPath, Gatherers gatherers) {
        Transactions transactions = new PostgresTransactions(database);
        PostgresWorkspaces workspaces = new PostgresWorkspaces(database);
        PostgresUsers users = new PostgresUsers(database);
        PostgresMembers members = new PostgresMembers(database, workspaces);
        PostgresCustomRoles customRoles = new PostgresCustomRoles(database);
        return new Storage(
                transactions,
                new PostgresStandings(database, workspaces, users, customRoles),
                workspaces,
                users,
                members,
                customRoles,
                new PostgresInvitations(database, workspaces),
                new PostgresSessions(database, tokenPath, gatherers),
                new PostgresApiKeys(database),
                new PostgresKeyPolicies(database),
                new PostgresKeyRotations(database),
                new PostgresKeyUsage(database),
                new PostgresKeyCredentials(tokenPath, gatherers),
                new PostgresTokenLedger(database, tokenPath, gatherers),
                new PostgresLedgerPartitions(database),
                new PostgresSigningKeys(database),
                new PostgresAuditTrail(database),
                new PostgresGivenAnswers(database),
                new IntegrationStorage(
                        new PostgresIntegrations(database),
                        new PostgresCredentials(database),
                        new PostgresShares(database),
                        new PostgresIntegrationUses(database)));
    }

    public Storage storage() {
        return storage;
    }

    public PepperStore pepperStore() {
        return pepperStore;
    }

    public WrappedThings wrappedThings() {
        return wrappedThings;
    }

    /**
     * Brings the schema up to date, and does nothing if it is. Of several nodes at the same time, one does it and the others wait.
     *
     * @throws dev.keywright.application.StorageUnavailable if the database can't be reached: trying again later is right
     */
    public void migrate() {
        Migrations.run(settings);
    }

    /** To be called once the start is over: opens the other connections in the background, so that no request waits for one to be made. */
    public void openAllConnections() {
        ConnectionPool.fill(transactions);
        ConnectionPool.fill(tokenPath);
    }

    /** Whether the database answers now; false if it doesn't within a second. Never throws. */
    public boolean isReachable() {
        return readiness.check();
    }

    /** Ends statements under way within five seconds, and all connections. */
    @Override
    public void close() {
        gatherers.close();
        tokenPath.close();
        transactions.close();
    }
}
