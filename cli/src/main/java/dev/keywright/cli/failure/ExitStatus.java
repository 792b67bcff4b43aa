package dev.keywright.cli.failure;

/** How a command ended, as scripts see it. The codes are documented and don't change. */
public enum ExitStatus {
    OK(0),
    /** Anything that none of the others is for: a fault of the server or of this program, a file that can't be written. */
    UNEXPECTED(1),
    /** The command line, a variable or a setting is wrong. */
    USAGE(2),
    /** The server understood, and won't: the caller may not, or what is asked for can't be. */
    REFUSED(3),
    /** Nobody is signed in, or the credentials aren't good. */
    UNAUTHENTICATED(4),
    /** The server can't be reached or can't answer now; later it may. */
    UNAVAILABLE(5);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
