package dev.keywright.crypto;

import static org.assertj.core.api.Assertions.assertThat;

/** What an object says of itself that has no {@code toString}: its class, and nothing it holds. */
public final class Identity {

    private Identity() {}

    public static String of(Object object) {
        return object.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(object));
    }

    /** Asserts that none of the objects tells anything else in its text. */
    public static void assertAllThatIsToldBy(Object... objects) {
        assertThat(objects)
                .isNotEmpty()
                .allSatisfy(object -> assertThat(String.valueOf(object)).isEqualTo(of(object)));
    }
}
