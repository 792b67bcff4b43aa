package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.BuildInfo;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "keywright " + BuildInfo.version() + " (with PostgreSQL " + BuildInfo.postgresVersion() + ", Java "
                    + Runtime.version().feature() + ")"
        };
    }
}
