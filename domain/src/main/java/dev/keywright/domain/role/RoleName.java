package dev.keywright.domain.role;

import dev.keywright.domain.Name;
import java.util.Locale;

/**
 * The name of a role, in lower case: two roles never differ by case alone, so none passes for Owner.
 *
 * @param value a {@link Name} in lower case
 */
public record RoleName(String value) {

    public static final RoleName OWNER = new RoleName("owner");

    /** @throws IllegalArgumentException if the text isn't a {@link Name} */
    public RoleName {
        value = new Name(value).value().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
