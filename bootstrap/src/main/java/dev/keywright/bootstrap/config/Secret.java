package dev.keywright.bootstrap.config;

/** A secret that was configured. It has neither {@code toString} nor {@code equals}, so it can't slip into a log. */
public final class Secret {
    private final String value;

    Secret(String value) {
        this.value = value;
    }

    /** The secret itself. Who calls this answers for where it goes. */
    public String reveal() {
        return value;
    }
}
