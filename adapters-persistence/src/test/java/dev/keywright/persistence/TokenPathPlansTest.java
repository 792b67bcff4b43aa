package dev.keywright.persistence;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.keywright.application.PageRequest;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.KeyOrder;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.token.TokenId;
import dev.keywright.persistence.apikey.PostgresApiKeys;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.Gatherers;
import dev.keywright.persistence.session.PostgresSessions;
import dev.keywright.persistence.token.PostgresKeyCredentials;
import dev.keywright.persistence.token.PostgresTokenLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How PostgreSQL answers the statements of the token path, and what each visit to the list of keys asks for: from indexes alone, however many
 * rows there are. Each statement is asked by the adapter itself; the connection it was asked on, which has prepared it, then tells its plan.
 */
class TokenPathPlansTest {

    private static final Instant ISSUED_AT = Instant.parse("2031-03-07T10:00:00Z");
    private static final Pattern INDEX = Pattern.compile("Index (?:Only )?Scan using (\\S+)");
    private static final String OTHER_PARTITIONS = "Subplans Removed: 38";

    /** From the fifth time on, the driver has a transaction's statement prepared. */
    private static final int TIMES = 6;

    @RegisterExtension
    final FreshStorage fresh = new FreshStorage();

    private final DatabaseSettings database = fresh.createMigrated();

    @Test
    void millionKeysAreReadByIndexesOnly() {
        ManyKeys.partition(database);
        ManyKeys.insert(database);

        assertPlans();
        assertPlanWhereUsesAreNotedAlready();
        assertPlansOfTheListOfKeys();
    }

    /** Connections plan once, and may do so while there is nothing yet. */
    @Test
    void emptyTablesAreReadByTheSameIndexes() {
        ManyKeys.partition(database);

        assertPlans();
    }

    private void assertPlans() {
        try (HikariDataSource one = ConnectionPool.openTokenPath(database, 1);
                HikariDataSource transactions = ConnectionPool.open(database);
                Gatherers gatherers = Gatherers.start("plans")) {
            Database tokenPath = new Database(one);
            Database changes = new Database(transactions);
            PostgresTokenLedger ledger = new PostgresTokenLedger(changes, tokenPath, gatherers);
            askAll(ledger, tokenPath, changes, gatherers);

            assertReads(
                    Plans.of(tokenPath, "with live as%idle_key%"),
                    "api_key_pkey",
                    "api_key_secret_digest_key",
                    "api_key_secret_pkey",
                    "membership_of_user",
                    "membership_pkey",
                    "workspace_pkey",
                    "workspace_role_pkey");
            assertReads(
                    Plans.of(tokenPath, "%from token_ledger%"),
                    "api_key_pkey",
                    "api_key_secret_of_key",
                    "api_key_secret_pkey",
                    "membership_of_user",
                    "membership_pkey",
                    "token_ledger_20310307_pkey",
                    "workspace_pkey",
                    "workspace_role_pkey");
            assertThat(Plans.of(tokenPath, "%from token_ledger%"))
                    .contains(OTHER_PARTITIONS)
                    .containsPattern("Index Cond: .*token_id = asked\\.token_id");
            assertReads(
                    Plans.of(tokenPath, "select asked.question, k.%"),
                    "api_key_pkey",
                    "api_key_secret_digest_key",
                    "membership_of_user",
                    "membership_pkey",
                    "workspace_pkey",
                    "workspace_role_pkey");
            assertReads(Plans.of(tokenPath, "%join session s%"), "session_digest_key");
            assertReads(planOfRevoking(ledger, changes), "token_ledger_20310307_pkey");
        }
    }

    /** The first token has its use noted, the second reads that, and the third needn't look. */
    private void assertPlanWhereUsesAreNotedAlready() {
        try (HikariDataSource one = ConnectionPool.openTokenPath(database, 1);
                Gatherers gatherers = Gatherers.start("plans")) {
            Database tokenPath = new Database(one);
            PostgresTokenLedger ledger = new PostgresTokenLedger(tokenPath, tokenPath, gatherers);
            for (int i = 0; i < 3; i++) {
                TokenId token = new TokenId(anId());
                assertThat(Deployment.await(ledger.record(new Issuance(
                                token, ManyKeys.SERVICE_KEY, List.of(ManyKeys.ITS_DIGEST), ISSUED_AT, ISSUED_AT))))
                        .isPresent();
            }

            assertReads(
                    Plans.of(tokenPath, "with live as%secret_id\nfrom live"),
                    "api_key_pkey",
                    "api_key_secret_digest_key",
                    "membership_of_user",
                    "membership_pkey",
                    "workspace_pkey",
                    "workspace_role_pkey");
        }
    }

    /** The list's first page, and the count of what ends soon, which is on top of each page. */
    private void assertPlansOfTheListOfKeys() {
        try (HikariDataSource connections = ConnectionPool.open(database)) {
            Database asked = new Database(connections);
            PostgresApiKeys keys = new PostgresApiKeys(asked);
            asked.use(handle -> {
                for (int i = 0; i < TIMES; i++) {
                    keys.list(query(ApiKeyQuery.Filter.ANY));
                    keys.count(query(endingSoon()));
                }

                assertThat(Plans.of(asked, "select k.client_id%limit%"))
                        .contains("Index Scan using api_key_newest")
                        .doesNotContain("Seq Scan on api_key ");
                assertThat(Plans.of(asked, "select count(*)%expires_at <%")).contains("using api_key_ending");
            });
        }
    }

    private static ApiKeyQuery query(ApiKeyQuery.Filter filter) {
        return new ApiKeyQuery(
                ManyKeys.WORKSPACE,
                new KeyVisibility.All(),
                filter,
                KeyOrder.NEWEST_FIRST,
                NOW,
                new PageRequest(50, null));
    }

    private static ApiKeyQuery.Filter endingSoon() {
        return new ApiKeyQuery.Filter(null, null, null, null, null, NOW.plus(Duration.ofDays(14)));
    }

    private static void askAll(PostgresTokenLedger ledger, Database tokenPath, Database changes, Gatherers gatherers) {
        List<SecretDigest> digests = List.of(aDigest());
        TokenId token = new TokenId(anId());
        ClientId key = new ClientId(anId());
        Deployment.await(ledger.record(new Issuance(token, key, digests, ISSUED_AT, ISSUED_AT)));
        Deployment.await(ledger.find(token, ISSUED_AT, ISSUED_AT));
        Deployment.await(new PostgresKeyCredentials(tokenPath, gatherers).findLive(key, digests, NOW));
        Deployment.await(new PostgresSessions(changes, tokenPath, gatherers).find(digests));
    }

    /** On one connection, where what a transaction runs is prepared from the fifth time on. */
    private static String planOfRevoking(PostgresTokenLedger ledger, Database changes) {
        return changes.with(handle -> {
            for (int i = 0; i < TIMES; i++) {
                ledger.revoke(new TokenId(anId()), ISSUED_AT, ISSUED_AT);
            }
            return Plans.of(changes, "update token_ledger%");
        });
    }

    /**
     * A secret may be found by its digest, by its id, or among the few of its key; a member by either index of both its columns. Each reads
     * a row or two.
     */
    private static void assertReads(String plan, String... indexes) {
        List<String> read = INDEX.matcher(plan)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
        assertThat(read).as(plan).isNotEmpty().isSubsetOf(indexes);
        assertThat(plan.lines().filter(line -> line.contains("Scan")))
                .as(plan)
                .allMatch(line -> INDEX.matcher(line).find()
                        || line.contains("Function Scan")
                        || line.contains("CTE Scan")
                        || line.contains("Subquery Scan"));
    }
}
