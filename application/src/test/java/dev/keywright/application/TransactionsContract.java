package dev.keywright.application;

import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.Transactions.ClusterLock;
import dev.keywright.application.assembly.Concurrency;
import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link Transactions} promises. */
public abstract class TransactionsContract extends StorageContract {
    private final Workspace workspace = aWorkspace();

    @Test
    public void transactionAnswersWithWhatItsWorkDoes() {
        assertThat(transactions().<String>inTransaction(() -> "done")).isEqualTo("done");
        assertThat(transactions().<String>exclusively(ClusterLock.SETUP, () -> "done"))
                .isEqualTo("done");
    }

    @Test
    public void whatWasCommittedStays() {
        transactions().inTransaction(this::add);

        assertThat(isThere()).isTrue();
    }

    @Test
    public void workSeesWhatItChanged() {
        boolean seen = transactions().inTransaction(() -> {
            add();
            return isThere();
        });

        assertThat(seen).isTrue();
    }

    @Test
    public void nothingRemainsOfWorkThatThrows() {
        IllegalArgumentException failure = new IllegalArgumentException("for a test");

        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    add();
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(isThere()).isFalse();
    }

    @Test
    public void nothingRemainsOfWorkThatEndsWithAnError() {
        AssertionError failure = new AssertionError("for a test");

        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    add();
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(isThere()).isFalse();
    }

    @Test
    public void transactionWithinATransactionEndsWithTheOuterOne() {
        undo(() -> transactions().inTransaction(this::add));

        assertThat(isThere()).isFalse();
    }

    @Test
    public void transactionWithinATransactionSeesWhatTheOuterOneChanged() {
        boolean seen = transactions().inTransaction(() -> {
            add();
            return transactions().inTransaction(this::isThere);
        });

        assertThat(seen).isTrue();
        assertThat(isThere()).isTrue();
    }

    @Test
    public void storageCanBeUsedAfterATransactionFailed() {
        undo(this::add);

        transactions().inTransaction(this::add);

        assertThat(isThere()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    public void exclusiveWorkIsCommitted(ClusterLock lock) {
        transactions().exclusively(lock, this::add);

        assertThat(isThere()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    public void nothingRemainsOfExclusiveWorkThatThrows(ClusterLock lock) {
        assertThatThrownBy(() -> transactions().exclusively(lock, () -> {
                    add();
                    throw new IllegalArgumentException("for a test");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(isThere()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    public void exclusiveWorkWithinATransactionEndsWithTheOuterOne(ClusterLock lock) {
        undo(() -> transactions().exclusively(lock, this::add));

        assertThat(isThere()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    public void exclusiveWorkWaitsForOtherExclusiveWork(ClusterLock lock) {
        Concurrency.assertWaits(
                hold -> transactions().exclusively(lock, () -> {
                    hold.run();
                    return true;
                }),
                () -> transactions().exclusively(lock, () -> true));
    }

    @ParameterizedTest
    @EnumSource
    public void exclusiveWorkSeesWhatTheOneBeforeItCommitted(ClusterLock lock) {
        Concurrency.assertWaits(
                hold -> transactions().exclusively(lock, () -> {
                    hold.run();
                    return add();
                }),
                () -> transactions().exclusively(lock, () -> {
                    assertThat(isThere()).isTrue();
                    return true;
                }));
    }

    @ParameterizedTest
    @EnumSource
    public void failedExclusiveWorkKeepsNobodyOut(ClusterLock lock) {
        assertThatThrownBy(() -> transactions().exclusively(lock, () -> {
                    throw new IllegalArgumentException("for a test");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(transactions().<String>exclusively(lock, () -> "in")).isEqualTo("in");
    }

    private Transactions transactions() {
        return ports().transactions();
    }

    private boolean add() {
        ports().workspaces().add(workspace);
        return true;
    }

    private boolean isThere() {
        return inTransaction(() -> ports().workspaces().find(workspace.id())).isPresent();
    }
}
