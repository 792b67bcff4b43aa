package dev.keywright.bootstrap.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration is wrong. The message names every wrong setting, a line each. */
public final class InvalidSettings extends RuntimeException {
    private final transient List<InvalidSetting> all;

    InvalidSettings(List<InvalidSetting> all) {
        super(all.stream().map(InvalidSetting::toString).collect(Collectors.joining("\n")));
        this.all = List.copyOf(all);
    }

    /** One setting whose value only its user could find wrong. */
    public static InvalidSettings one(String setting, String problem) {
        return new InvalidSettings(List.of(new InvalidSetting(setting, problem)));
    }

    /** Several of that kind, one at least. */
    public static InvalidSettings of(List<InvalidSetting> all) {
        return new InvalidSettings(all);
    }

    public List<InvalidSetting> all() {
        return all;
    }
}
