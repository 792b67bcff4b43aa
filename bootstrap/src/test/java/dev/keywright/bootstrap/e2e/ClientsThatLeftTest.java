package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** No token is recorded for a client that has left while it waited for its turn. */
class ClientsThatLeftTest {

    /** As many as record tokens at the same time. */
    private static final int STATEMENTS = 1;

    /** A request that has waited for the database for 600 ms is refused, which may happen to all of them on a slow machine. */
    private static final int ATTEMPTS = 20;

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Tenant TENANT = Tenant.create(DEPLOYMENT.api());

    private final Key early = TENANT.serviceKey("operator");
    private final Key leaving = TENANT.serviceKey("operator");
    private final Key staying = TENANT.serviceKey("operator");
    private final List<RawConnection> connections = new ArrayList<>();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void aClientThatLeftHasNoTokenOnRecordAndOneThatStayedHas() {
        boolean issued = false;

        for (int i = 0; i < ATTEMPTS && !issued; i++) {
            issued = isIssuedToTheOneThatStays();
            connections.forEach(RawConnection::close);
        }

        assertThat(issued).isTrue();
        assertThat(recorded(staying)).isPositive();
        assertThat(recorded(early)).isPositive();
        assertThat(recorded(leaving)).isZero();
    }

    private boolean isIssuedToTheOneThatStays() {
        RawConnection stays;
        try (TableLock ledger = TableLock.take(DEPLOYMENT.database(), "token_ledger")) {
            for (int i = 1; i <= STATEMENTS; i++) {
                ask(early);
                ledger.awaitWriters(i);
            }
            stays = ask(staying);
            RawConnection left = ask(leaving);
            left.close();
            awaitLook();
            awaitLook();
        }
        return stays.read().orElseThrow().status() == 200;
    }

    /** A client that has closed only its own half of the connection is told when the server has found out. */
    private void awaitLook() {
        Answer answer = ask(leaving).writeNoMore().read().orElseThrow();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/error")).isEqualTo("temporarily_unavailable");
    }

    private RawConnection ask(Key key) {
        String credentials = key.clientId() + ":" + key.clientSecret();
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        RawConnection connection = RawConnection.to(DEPLOYMENT.api())
                .write("POST /oauth2/token HTTP/1.1\r\nHost: a\r\nAuthorization: Basic " + basic
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 29\r\n\r\n"
                        + "grant_type=client_credentials");
        connections.add(connection);
        return connection;
    }

    private static int recorded(Key key) {
        return Rows.query(
                        DEPLOYMENT.database(),
                        "select token_id from token_ledger where client_id = '" + key.clientId() + "'")
                .size();
    }
}
