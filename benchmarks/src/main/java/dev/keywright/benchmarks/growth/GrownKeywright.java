package dev.keywright.benchmarks.growth;

import dev.keywright.benchmarks.client.LoadClient;
import dev.keywright.benchmarks.client.Target;
import dev.keywright.benchmarks.load.Operation;
import dev.keywright.benchmarks.load.Subject;
import dev.keywright.benchmarks.process.Usage;
import dev.keywright.benchmarks.results.GrowthData;
import dev.keywright.benchmarks.server.Client;
import dev.keywright.benchmarks.server.KeywrightDeployment;
import dev.keywright.benchmarks.server.Management;
import dev.keywright.benchmarks.server.RunningServer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** A Keywright over a database that was filled. Its clients are random ones of all its keys, others in each measurement. */
final class GrownKeywright implements Subject {

    static final long FEWEST_KEYS = 1_000;

    private static final long SEED = 1;

    private static final int INTROSPECTED_TOKENS = 500;

    private final KeywrightDeployment deployment;
    private final RunningServer node;
    private final NumberedKeys keys;
    private final GrowthData data;
    private final int tokenClients;
    private final SplittableRandom random = new SplittableRandom(SEED);

    GrownKeywright(
            KeywrightDeployment deployment, RunningServer node, NumberedKeys keys, GrowthData data, int tokenClients) {
        this.deployment = deployment;
        this.node = node;
        this.keys = keys;
        this.data = data;
        this.tokenClients = tokenClients;
    }

    GrowthData data() {
        return data;
    }

    @Override
    public String name() {
        return "keywright";
    }

    @Override
    public LoadClient load(Operation operation, int connections) {
        node.requireAlive();
        int count = operation == Operation.TOKEN ? tokenClients : 1 + INTROSPECTED_TOKENS;
        Target target = new Target(node.port(), operation.requests(node, randomClients(count)));
        return LoadClient.open(List.of(target), connections, operation.check(true));
    }

    private List<Client> randomClients(int count) {
        return random.longs(count, 0, keys.count()).mapToObj(keys::client).toList();
    }

    int port() {
        return node.port();
    }

    Management management() {
        node.requireAlive();
        return deployment.management(node);
    }

    NumberedKeys keys() {
        return keys;
    }

    /** So many of the keys, but for the oldest. */
    LongStream randomKeys(int count, int oldest) {
        return random.longs(count, oldest, keys.count());
    }

    @Override
    public Usage usage() {
        return node.processes().usage();
    }

    @Override
    public Usage databaseUsage() {
        return deployment.databaseProcesses().usage();
    }
}
