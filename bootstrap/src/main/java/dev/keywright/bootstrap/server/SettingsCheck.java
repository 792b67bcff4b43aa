package dev.keywright.bootstrap.server;

import dev.keywright.bootstrap.config.InvalidSetting;
import dev.keywright.bootstrap.config.InvalidSettings;
import dev.keywright.bootstrap.config.Secret;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What a start would find wrong with settings that were read, without starting. */
public final class SettingsCheck {

    private static final int OLDEST_POSTGRES = 14;
    private static final String SECONDS_TO_WAIT = "10";

    private SettingsCheck() {}

    /** @throws InvalidSettings naming all that only their users can find wrong: roles, and the first Owner */
    public static void requireValid(Settings settings) {
        List<InvalidSetting> problems = new ArrayList<>(new FirstOwner(settings).problems());
        try {
            Node.roles(settings.roleScopes());
        } catch (InvalidSettings e) {
            problems.addAll(e.all());
        }
        if (!problems.isEmpty()) {
            throw InvalidSettings.of(problems);
        }
    }

    /**
     * Signs in to the database, and changes nothing there.
     *
     * @return what it is, for the person at the terminal
     * @throws InvalidSettings if it refuses, or is too old
     * @throws CommandFailure if it can't be reached
     */
    public static String tryDatabase(Settings.Database database) {
        if (database.isEmbedded()) {
            return "The database is the embedded one, which runs while the server does.";
        }
        try (Connection connection = DriverManager.getConnection(database.url().orElseThrow(), login(database))) {
            DatabaseMetaData found = connection.getMetaData();
            if (found.getDatabaseMajorVersion() < OLDEST_POSTGRES) {
                throw InvalidSettings.one(
                        "KEYWRIGHT_DATABASE_URL",
                        "leads to PostgreSQL " + found.getDatabaseProductVersion() + "; it must be " + OLDEST_POSTGRES
                                + " or newer.");
            }
            return "The database answers: PostgreSQL " + found.getDatabaseProductVersion() + ".";
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static Properties login(Settings.Database database) {
        Properties login = new Properties();
        database.user().ifPresent(user -> login.setProperty("user", user));
        database.password().map(Secret::reveal).ifPresent(password -> login.setProperty("password", password));
        login.setProperty("loginTimeout", SECONDS_TO_WAIT);
        return login;
    }

    /** By the class of the SQLSTATE: 28 is a refused login, 3D an unknown database. */
    private static RuntimeException failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return InvalidSettings.one(
                    "KEYWRIGHT_DATABASE_USER, KEYWRIGHT_DATABASE_PASSWORD", "are refused: " + e.getMessage());
        }
        if (state.startsWith("3D")) {
            return InvalidSettings.one("KEYWRIGHT_DATABASE_URL", "is refused: " + e.getMessage());
        }
        return new CommandFailure(
                ExitStatus.UNAVAILABLE,
                "the database can't be reached: " + e.getMessage(),
                "Is it running, and is KEYWRIGHT_DATABASE_URL right?");
    }
}
