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

    public List<InvalidSetting> all() {
        return all;
    }
}
