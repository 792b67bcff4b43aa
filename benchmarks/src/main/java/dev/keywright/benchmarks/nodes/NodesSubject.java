package dev.keywright.benchmarks.nodes;

import dev.keywright.benchmarks.client.LoadClient;
import dev.keywright.benchmarks.client.Target;
import dev.keywright.benchmarks.load.Operation;
import dev.keywright.benchmarks.load.Subject;
import dev.keywright.benchmarks.process.ProcessTree;
import dev.keywright.benchmarks.process.Usage;
import dev.keywright.benchmarks.server.Client;
import dev.keywright.benchmarks.server.RunningServer;
import java.util.List;

/** Some of the nodes over one database; the connections are spread over them. */
final class NodesSubject implements Subject {

    private final List<RunningServer> nodes;
    private final ProcessTree database;
    private final List<Client> clients;

    /** @param clients of each node the same */
    NodesSubject(List<RunningServer> nodes, ProcessTree database, List<Client> clients) {
        this.nodes = nodes;
        this.database = database;
        this.clients = clients;
    }

    int count() {
        return nodes.size();
    }

    @Override
    public String name() {
        return "keywright";
    }

    @Override
    public LoadClient load(Operation operation, int connections) {
        nodes.forEach(RunningServer::requireAlive);
        List<Target> targets = nodes.stream()
                .map(node -> new Target(node.port(), operation.requests(node, clients)))
                .toList();
        return LoadClient.open(targets, connections, operation.check(true));
    }

    @Override
    public Usage usage() {
        return nodes.stream().map(node -> node.processes().usage()).reduce(Usage.none(), Usage::plus);
    }

    @Override
    public Usage databaseUsage() {
        return database.usage();
    }
}
