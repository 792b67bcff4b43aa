package dev.keywright.persistence.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.Concurrency;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.idempotency.GivenAnswersContract;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.persistence.SharedStorage;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PostgresGivenAnswersTest extends GivenAnswersContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }

    @Test
    void requestThatAnotherTransactionHasClaimedIsRefusedAtOnce() {
        RequestDigest request = aRequest();

        commit(() -> {
            assertThat(ports().givenAnswers().claim(request)).isTrue();
            assertThat(claimElsewhere(request)).isFalse();
            assertThat(claimElsewhere(aRequest())).isTrue();
        });

        assertThat(claimElsewhere(request)).isTrue();
    }

    private boolean claimElsewhere(RequestDigest request) {
        return Concurrency.get(CompletableFuture.supplyAsync(
                () -> inTransaction(() -> ports().givenAnswers().claim(request))));
    }
}
