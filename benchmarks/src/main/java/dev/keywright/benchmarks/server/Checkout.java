package dev.keywright.benchmarks.server;

import java.nio.file.Path;

/**
 * The folders of this checkout that the benchmarks use.
 *
 * @param root the checkout itself
 */
public record Checkout(Path root) {

    /** The program, which builds itself where it must. */
    Path keywright() {
        return root.resolve("keywright");
    }

    Path peers() {
        return root.resolve("benchmarks/peers");
    }

    /** What is fetched and built; git doesn't see it. */
    public Path target() {
        return root.resolve("benchmarks/target");
    }

    public Path results() {
        return root.resolve("benchmarks/results");
    }

    /** The short name of the commit that is checked out, with a plus behind it if files differ from it. */
    public String commit() {
        return Command.output(root, "git", "describe", "--always", "--dirty=+", "--exclude=*");
    }
}
