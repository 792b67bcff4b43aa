package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where requests come from, as audit events tell: three nodes, of which the test is no proxy, or one by either header. */
class TrustedProxiesTest {

    private static final String TRUSTED = "127.0.0.0/8, 10.0.0.0/8 2001:db8:1::/48";
    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Map<String, Api> NODES = Map.of(
            "none", DEPLOYMENT.api(),
            "x_forwarded_for", DEPLOYMENT.startNode(Map.of("KEYWRIGHT_TRUSTED_PROXIES", TRUSTED)),
            "forwarded",
                    DEPLOYMENT.startNode(
                            Map.of("KEYWRIGHT_TRUSTED_PROXIES", TRUSTED, "KEYWRIGHT_PROXY_HEADER", "forwarded")));
    private static final Tenant TENANT = Tenant.create(DEPLOYMENT.api());

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | X-Forwarded-For | 192.0.2.1 | 127.0.0.1",
                "none | Forwarded | for=192.0.2.1 | 127.0.0.1",
                "x_forwarded_for | X-Forwarded-For | 192.0.2.1 | 192.0.2.1",
                "x_forwarded_for | X-Forwarded-For | 203.0.113.9, 192.0.2.1 | 192.0.2.1",
                "x_forwarded_for | X-Forwarded-For | 203.0.113.9, 192.0.2.1, 10.0.0.7, 127.0.0.2 | 192.0.2.1",
                "x_forwarded_for | X-Forwarded-For | 203.0.113.9, 2001:db8:2::1, 2001:db8:1::7 | 2001:db8:2::1",
                "x_forwarded_for | X-Forwarded-For | 10.0.0.6, 10.0.0.7 | 10.0.0.6",
                "x_forwarded_for | X-Forwarded-For | 192.0.2.1, unknown, 10.0.0.7 | 10.0.0.7",
                "x_forwarded_for | X-Forwarded-For | 192.0.2.1, , | 127.0.0.1",
                "x_forwarded_for | Forwarded | for=192.0.2.1 | 127.0.0.1",
                "x_forwarded_for | X-Real-IP | 192.0.2.1 | 127.0.0.1",
                "forwarded | Forwarded | for=203.0.113.9, for=192.0.2.1;proto=https, for=10.0.0.7 | 192.0.2.1",
                "forwarded | Forwarded | for=\"[2001:db8:2::1]:4711\" | 2001:db8:2::1",
                "forwarded | Forwarded | for=192.0.2.1, for=_hidden | 127.0.0.1",
                "forwarded | X-Forwarded-For | 192.0.2.1 | 127.0.0.1",
            })
    void theRightmostAddressThatIsNoTrustedProxyCounts(String node, String header, String value, String address) {
        Api api = NODES.getOrDefault(node, DEPLOYMENT.api());

        Answer changed = api.send(api.request(TENANT.path(""))
                        .header("Authorization", "Bearer " + TENANT.ownerSession())
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .method("PATCH", BodyPublishers.ofString("{\"name\":\"" + value.hashCode() + node + "\"}")))
                .expect(200);

        Answer events = api.get(TENANT.path("/audit-events?limit=1"), TENANT.ownerSession());
        assertThat(events.text("/audit_events/0/request_id")).isEqualTo(changed.header("X-Request-Id"));
        assertThat(events.text("/audit_events/0/source_ip")).isEqualTo(address);
    }
}
