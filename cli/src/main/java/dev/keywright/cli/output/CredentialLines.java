package dev.keywright.cli.output;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Credentials on standard output, in each of the formats. */
final class CredentialLines {
    private final Credentials credentials;
    private final List<Column> columns;

    CredentialLines(Credentials credentials, List<Column> columns) {
        this.credentials = credentials;
        this.columns = columns;
    }

    void print(PrintWriter out, CredentialFormat format) {
        switch (format) {
            case JSON -> out.println(credentials.answer().toJson());
            case ENV -> {
                out.println(ShellLine.of("KEYWRIGHT_CLIENT_ID", credentials.clientId()));
                out.println(ShellLine.of("KEYWRIGHT_CLIENT_SECRET", credentials.secret()));
            }
            case TABLE -> {
                Table.print(out, credentials.answer(), columns);
                out.println();
                out.println("Client ID:      " + credentials.clientId());
                out.println("Client secret:  " + credentials.secret());
            }
        }
    }

    void printWithoutSecret(PrintWriter out, CredentialFormat format, Path file) {
        switch (format) {
            case JSON -> out.println(credentials.answerWithoutSecret().toJson());
            case ENV -> {
                out.println(ShellLine.of("KEYWRIGHT_CLIENT_ID", credentials.clientId()));
                out.println(ShellLine.of("KEYWRIGHT_CLIENT_SECRET_FILE", file.toString()));
            }
            case TABLE -> {
                Table.print(out, credentials.answer(), columns);
                out.println();
                out.println("Client ID:  " + credentials.clientId());
            }
        }
    }
}
