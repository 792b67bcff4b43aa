package dev.keywright.console.page;

/**
 * How to do elsewhere what a page offers.
 *
 * @param commands the lines for a shell
 * @param calls the requests to the API, in the same order
 */
public record HowTo(String commands, String calls) {

    /** This and one thing more. */
    public HowTo and(String command, String call) {
        return new HowTo(commands + "\n" + command, calls + "\n" + call);
    }

    /** This and one thing more, if the page offers that. */
    public HowTo andIf(boolean offered, String command, String call) {
        return offered ? and(command, call) : this;
    }
}
