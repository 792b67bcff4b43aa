package dev.keywright.bootstrap.e2e;

import static dev.keywright.bootstrap.e2e.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A member is removed on one node while that member makes a key on the other. */
class RemovalRaceTest {

    private static final int ROUNDS = 10;

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api FIRST = DEPLOYMENT.api();
    private static final Api SECOND = DEPLOYMENT.startNode();
    private static final Tenant TENANT = Tenant.create(FIRST);

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void noPrivateKeyOutlivesItsMemberHoweverTheTwoMeet() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Tenant.Person member = TENANT.join("operator");
            String body = "{\"type\":\"private\",\"name\":\"in passing\"}";

            List<Answer> answers = together(
                    () -> FIRST.delete(TENANT.path("/members/" + member.userId()), TENANT.ownerSession()),
                    () -> SECOND.post(TENANT.path("/api-keys"), member.session(), body));

            assertThat(answers.get(0).status()).isEqualTo(204);
            assertRefusedOrDead(answers.get(1));
        }
    }

    @Test
    void aServiceKeyIsMadeBeforeItsOwnerIsRemovedOrNotAtAll() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Tenant.Person owner = TENANT.join("owner");
            String body = "{\"type\":\"service\",\"name\":\"in passing " + round + "\",\"role\":\"viewer\"}";

            List<Answer> answers = together(
                    () -> FIRST.delete(TENANT.path("/members/" + owner.userId()), TENANT.ownerSession()),
                    () -> SECOND.post(TENANT.path("/api-keys"), owner.session(), body));

            assertThat(answers.get(0).status()).isEqualTo(204);
            if (answers.get(1).status() == 201) {
                assertThat(FIRST.requestToken(key(answers.get(1))).status()).isEqualTo(200);
            } else {
                assertThat(answers.get(1).problem()).isEqualTo("/problems/wrong-workspace");
            }
        }
    }

    private static void assertRefusedOrDead(Answer creation) {
        if (creation.status() == 201) {
            assertThat(FIRST.requestToken(key(creation)).status()).isEqualTo(401);
            assertThat(SECOND.requestToken(key(creation)).status()).isEqualTo(401);
        } else {
            assertThat(creation.problem()).isEqualTo("/problems/wrong-workspace");
        }
    }

    private static Key key(Answer created) {
        return new Key(created.text("/client_id"), created.text("/client_secret"));
    }
}
