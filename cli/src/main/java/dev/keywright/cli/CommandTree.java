package dev.keywright.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * A command and those under it, made only when they are needed: picocli reads every command by reflection, which for all of them takes
 * longer than to carry out one.
 *
 * @param name by which it is called
 * @param command makes what picocli reads
 */
public record CommandTree(String name, Supplier<Object> command, List<CommandTree> children) {

    /** A command with none under it. */
    public static CommandTree leaf(String name, Supplier<Object> command) {
        return new CommandTree(name, command, List.of());
    }

    /** The command with all that is under it. */
    CommandLine whole() {
        CommandLine line = new CommandLine(command.get());
        children.forEach(child -> line.addSubcommand(child.name, child.whole()));
        return line;
    }

    /** As much of it as is needed to carry out those arguments, or to say what is wrong with them. */
    CommandLine asFarAsNeededFor(List<String> arguments) {
        List<CommandTree> named = children.stream()
                .filter(child -> !arguments.isEmpty() && child.name.equals(arguments.get(0)))
                .toList();
        if (named.isEmpty()) {
            return whole();
        }
        CommandTree child = named.get(0);
        return new CommandLine(command.get())
                .addSubcommand(child.name, child.asFarAsNeededFor(arguments.subList(1, arguments.size())));
    }
}
