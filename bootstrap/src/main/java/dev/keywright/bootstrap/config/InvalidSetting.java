package dev.keywright.bootstrap.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param setting as the user wrote it: the variable, the flag, or the file and its key
 * @param problem what is wrong and what is expected, without the value of a secret
 */
public record InvalidSetting(String setting, String problem) {
    @Override
    public String toString() {
        return setting + " " + problem;
    }
}
