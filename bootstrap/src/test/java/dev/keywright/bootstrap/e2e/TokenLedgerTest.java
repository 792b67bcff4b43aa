package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The token ledger's partitions, as servers look after them. */
class TokenLedgerTest {

    private static final String PARTITIONS = "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
            + " where i.inhparent = 'token_ledger'::regclass and c.relname <> 'token_ledger_default' order by 1";

    @Test
    void afterTheStartThereAreThePartitionsOfTodayAndTheWeekAhead() {
        try (Deployment deployment = Deployment.start()) {
            List<String> partitions = awaitPartitions(deployment, 8);

            assertThat(partitions.get(0)).isIn(partition(0), partition(-1));
            assertThat(partitions).doesNotHaveDuplicates().contains(partition(1), partition(6));
            assertThat(new ServesTokens(deployment.api(), deployment.bootstrapKey()).work())
                    .isTrue();
        }
    }

    @Test
    void twoNodesThatStartAtTheSameTimeMakeThemOnceAndBothWork() {
        try (Deployment deployment = Deployment.notStarted("https://keys.example.com");
                ServerLogs logs = new ServerLogs()) {
            deployment.migrate();
            CompletableFuture<Api> first = CompletableFuture.supplyAsync(deployment::startNode);
            CompletableFuture<Api> second = CompletableFuture.supplyAsync(deployment::startNode);
            List<Api> nodes = List.of(first.join(), second.join());

            assertThat(awaitPartitions(deployment, 8)).hasSize(8);
            assertThat(nodes).allMatch(node -> new ServesTokens(node, deployment.bootstrapKey()).work());
            assertThat(logs.take()).doesNotContain("Looking after token-ledger failed");
        }
    }

    @Test
    void whatIsOlderThanTheConfiguredRetentionIsGoneAfterTheNextStart() {
        try (Deployment deployment = Deployment.start()) {
            awaitPartitions(deployment, 8);
            for (int daysAgo : List.of(2, 3, 4)) {
                makePartition(deployment, -daysAgo);
            }

            deployment.startNode(Map.of("KEYWRIGHT_TOKEN_LEDGER_RETENTION_DAYS", "2"));

            assertThat(awaitPartitions(deployment, 9)).contains(partition(-2)).doesNotContain(partition(-3));
        }
    }

    @Test
    void tokenOfADayWithoutPartitionWorksAndSoDoesItsRevocation() {
        try (Deployment deployment = Deployment.start()) {
            awaitPartitions(deployment, 8);
            for (int days = -1; days <= 1; days++) {
                deployment.database().execute("drop table if exists " + partition(days));
            }

            assertThat(new ServesTokens(deployment.api(), deployment.bootstrapKey()).work())
                    .isTrue();
            assertThat(Rows.query(deployment.database(), "select count(*) from token_ledger_default"))
                    .isNotEqualTo(List.of("0"));
        }
    }

    @Test
    void tokenWhosePartitionIsGoneIsInactive() {
        try (Deployment deployment = Deployment.start()) {
            awaitPartitions(deployment, 8);
            Api api = deployment.api();
            String token = api.token(deployment.bootstrapKey());
            for (int days = -1; days <= 1; days++) {
                deployment.database().execute("drop table if exists " + partition(days));
            }

            assertThat(api.introspect(deployment.bootstrapKey(), token)
                            .expect(200)
                            .body())
                    .isEqualTo("{\"active\":false}");
        }
    }

    /** A token is had, is good, and is no longer once it is revoked. */
    private record ServesTokens(Api api, Key key) {

        boolean work() {
            String token = api.token(key);
            boolean good = isActive(token);
            api.revoke(key, token).expect(200);
            return good && !isActive(token);
        }

        private boolean isActive(String token) {
            return api.introspect(key, token).expect(200).json().path("active").booleanValue();
        }
    }

    private static void makePartition(Deployment deployment, int days) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(days);
        deployment
                .database()
                .execute("create table %s partition of token_ledger for values from ('%s 00:00+00') to ('%s 00:00+00')"
                        .formatted(partition(days), day, day.plusDays(1)));
    }

    /** They are made in the background, so it may take a moment until there are that many. */
    private static List<String> awaitPartitions(Deployment deployment, int count) {
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(20));
        List<String> found = List.of();
        while (found.size() != count && Instant.now().isBefore(giveUp)) {
            found = Rows.query(deployment.database(), PARTITIONS);
        }
        assertThat(found).hasSize(count);
        return found;
    }

    private static String partition(int days) {
        return "token_ledger_"
                + LocalDate.now(ZoneOffset.UTC).plusDays(days).toString().replace("-", "");
    }
}
