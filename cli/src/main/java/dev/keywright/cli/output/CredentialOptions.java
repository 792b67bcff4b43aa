package dev.keywright.cli.output;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of a command that makes a secret, which is printed once, on standard output, or written to a file. */
public final class CredentialOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); env is lines that a shell can source.")
    private CredentialFormat format = CredentialFormat.TABLE;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "Write the secret to this new file, which only you can read, instead of printing it.")
    private @Nullable Path secretFile;

    /**
     * Asks for credentials and prints them.
     *
     * @param holder the field of the answer that holds the credentials; null if the answer itself does
     */
    public void print(
            CommandLine command, Supplier<JsonObject> request, @Nullable String holder, List<Column> columns) {
        if (secretFile == null) {
            Credentials credentials = Credentials.in(request.get(), holder);
            CredentialLines lines = new CredentialLines(credentials, columns);
            lines.print(command.getOut(), format);
            if (format == CredentialFormat.TABLE) {
                command.getErr().println("The secret is shown only now. Store it safely.");
            }
            return;
        }
        try (SecretFile file = SecretFile.create(secretFile)) {
            Credentials credentials = Credentials.in(request.get(), holder);
            file.write(credentials.secret());
            new CredentialLines(credentials, columns).printWithoutSecret(command.getOut(), format, file.path());
            if (format == CredentialFormat.TABLE) {
                command.getErr().println("The secret is in " + file.path() + " and nowhere else.");
            }
        }
    }

    /** Asks for what brings no credentials this time, and prints that. */
    public void printPlain(CommandLine command, Supplier<JsonObject> request, List<Column> columns) {
        if (secretFile != null || format == CredentialFormat.ENV) {
            throw new CommandFailure(ExitStatus.USAGE, "--secret-file and --output env are for what makes a secret.");
        }
        JsonObject answer = request.get();
        if (format == CredentialFormat.JSON) {
            command.getOut().println(answer.toJson());
        } else {
            Table.print(command.getOut(), answer, columns);
        }
    }
}
