package dev.keywright.persistence;

import static dev.keywright.application.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.keywright.application.PageRequest;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.KeyOrder;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.persistence.apikey.PostgresApiKeys;
import dev.keywright.persistence.internal.Database;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How PostgreSQL reads what each visit to the list of keys asks for: from indexes in the list's order, however many keys there are. */
class KeyListPlansTest {

    /** From then on the driver has a statement prepared. */
    private static final int TIMES = 6;

    @RegisterExtension
    final FreshStorage fresh = new FreshStorage();

    private final DatabaseSettings database = fresh.createMigrated();

    @Test
    void neitherThePageNorTheCountOfWhatEndsSoonReadsTheOtherKeys() {
        ManyKeys.insert(database);
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
}
