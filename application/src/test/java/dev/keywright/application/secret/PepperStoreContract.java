package dev.keywright.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PepperStore} promises. */
public abstract class PepperStoreContract {
    private PepperStore store;

    /** An empty store. It is asked for once before each test. */
    protected abstract PepperStore peppers();

    @BeforeEach
    final void beginWithEmptyStore() {
        store = peppers();
    }

    @Test
    public void emptyStoreHasNoPeppers() {
        assertThat(store.load()).isEmpty();
    }

    @Test
    public void peppersAreLoadedByVersion() {
        store.addIfAbsent(1, new byte[] {1, 2, 3});
        store.addIfAbsent(2, new byte[] {-1, 0, 127, -128});

        Map<Integer, byte[]> loaded = store.load();

        assertThat(loaded).containsOnlyKeys(1, 2);
        assertThat(loaded.get(1)).containsExactly(1, 2, 3);
        assertThat(loaded.get(2)).containsExactly(-1, 0, 127, -128);
    }

    @Test
    public void firstPepperOfAVersionWins() {
        store.addIfAbsent(1, new byte[] {1});

        store.addIfAbsent(1, new byte[] {2});

        assertThat(store.load().get(1)).containsExactly(1);
    }
}
