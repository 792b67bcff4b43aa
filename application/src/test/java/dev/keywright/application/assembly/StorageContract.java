package dev.keywright.application.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts of all storage ports share: an empty storage for each test, and ways to fill it. An adapter extends each contract
 * and says how it gets an empty storage.
 */
public abstract class StorageContract {
    /** More entries than any test stores. */
    private static final int ENDLESS = 1_000;

    private Storage ports;

    /** An empty storage. It is asked for once before each test. */
    protected abstract Storage storage();

    @BeforeEach
    final void beginWithEmptyStorage() {
        ports = storage();
    }

    /** This test's storage. */
    protected final Storage ports() {
        return ports;
    }

    /** What the work returns, which is committed. */
    protected final <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return ports.transactions().inTransaction(work);
    }

    protected final void commit(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** Does the work in a transaction that then fails. */
    protected final void undo(Runnable work) {
        assertThatThrownBy(() -> commit(() -> {
                    work.run();
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);
    }

    protected final Workspace save(Workspace workspace) {
        commit(() -> ports.workspaces().add(workspace));
        return workspace;
    }

    protected final User save(User user) {
        return inTransaction(() -> ports.users().addIfAbsent(user));
    }

    /** Stores the member, and the user if need be. */
    protected final Member save(Member member) {
        commit(() -> {
            ports.users().addIfAbsent(member.user());
            ports.members().add(member);
        });
        return member;
    }

    protected final <K extends ApiKey> K save(K key) {
        return save(key, key.lifecycle().createdAt());
    }

    protected final <K extends ApiKey> K save(K key, Instant now) {
        commit(() -> ports.apiKeys().add(key, now));
        return key;
    }

    /** What the stage completes with. */
    protected static <T> T await(CompletionStage<T> stage) {
        return Concurrency.get(stage.toCompletableFuture());
    }

    /** All entries of a list, page by page. */
    protected final <T> List<T> walk(int limit, Function<PageRequest, Page<T>> list) {
        List<T> found = new ArrayList<>();
        Page<T> page = inTransaction(() -> list.apply(new PageRequest(limit, null)));
        found.addAll(page.items());
        while (page.next() != null) {
            PageRequest next = new PageRequest(limit, page.next());
            page = inTransaction(() -> list.apply(next));
            assertThat(page.items()).hasSizeBetween(1, limit);
            found.addAll(page.items());
            assertThat(found).as("a list that comes to an end").hasSizeLessThan(ENDLESS);
        }
        return found;
    }

    /** Asserts that the second waits, each being in a transaction of its own, until the first's has ended. */
    protected final void assertWaits(Runnable first, Runnable second) {
        Concurrency.assertWaits(
                hold -> commit(() -> {
                    first.run();
                    hold.run();
                }),
                () -> commit(second));
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
