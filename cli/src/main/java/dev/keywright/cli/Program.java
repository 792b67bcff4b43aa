package dev.keywright.cli;

import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.failure.FailureReport;
import dev.keywright.cli.http.JdkTransport;
import dev.keywright.cli.surroundings.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** The program {@code keywright} without what runs a server. It exits with the code of an {@link ExitStatus}. */
public final class Program {
    private static final Set<List<String>> VERSION = Set.of(List.of("--version"), List.of("-V"));

    private Program() {}

    public static void main(String[] arguments) {
        System.exit(run(forArguments(List.of(), List.of(arguments)), arguments));
    }

    /**
     * As many commands as are needed to carry out those arguments, or to say what is wrong with them.
     *
     * @param more the commands of a program that has further ones; they come first
     */
    public static CommandLine forArguments(List<CommandTree> more, List<String> arguments) {
        return forArguments(surroundings(), more, arguments);
    }

    static CommandLine forArguments(Surroundings surroundings, List<CommandTree> more, List<String> arguments) {
        if (VERSION.contains(arguments)) {
            return configured(new CommandLine(new RootCommand()));
        }
        return configured(new Commands(surroundings, more).tree().asFarAsNeededFor(arguments));
    }

    /** All commands, in other surroundings than the process's. */
    public static CommandLine commandLine(Surroundings surroundings) {
        return configured(new Commands(surroundings, List.of()).tree().whole());
    }

    /**
     * Carries out the arguments on the process's streams, in UTF-8, whatever the locale.
     *
     * @return the exit code; not 0 where standard output could not be written, since a secret may have been lost so
     */
    public static int run(CommandLine line, String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = line.setOut(out).setErr(err).execute(arguments);
        if (out.checkError()) {
            err.println("keywright: standard output can't be written.");
            code = code == ExitStatus.OK.code() ? ExitStatus.UNEXPECTED.code() : code;
        }
        err.flush();
        return code;
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
    }

    private static Surroundings surroundings() {
        return Surroundings.ofProcess(new JdkTransport(Version.number()));
    }

    private static CommandLine configured(CommandLine line) {
        return line.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(new FailureReport());
    }
}
