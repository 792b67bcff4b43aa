package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Api;
import dev.keywright.bootstrap.e2e.Deployment;
import dev.keywright.bootstrap.e2e.Key;
import dev.keywright.bootstrap.e2e.Rows;
import dev.keywright.bootstrap.e2e.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Several clients and disturbers at work on the same nodes, until told to end. */
final class Workload implements AutoCloseable {

    private static final int DISTURBERS = 2;
    private static final int STANDING_KEYS = 4;
    private static final long END_SECONDS = 60;

    private final Recorder recorder = new Recorder();
    private final List<Focus> focuses = new ArrayList<>();
    private final List<Future<Void>> workers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TestDatabases.Database database;
    private final long seed;
    private volatile boolean ended;

    private Workload(TestDatabases.Database database, long seed) {
        this.database = database;
        this.seed = seed;
    }

    /**
     * @param observer a private key of the platform's Owner
     * @param seed of every choice that the clients make; when which of them gets its turn is still up to the machine
     */
    static Workload start(List<Api> nodes, Key observer, TestDatabases.Database database, int clients, long seed) {
        Workload workload = new Workload(database, seed);
        try {
            workload.begin(nodes.stream().map(ObservedNode::new).toList(), observer, clients, new Random(seed));
            return workload;
        } catch (RuntimeException | Error e) {
            workload.threads.shutdownNow();
            throw e;
        }
    }

    private void begin(List<ObservedNode> nodes, Key observer, int clients, Random random) {
        String session = nodes.get(0).api().signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD);
        List<KeyTarget> standing = new ArrayList<>();
        List<Callable<Void>> work = new ArrayList<>();
        for (int number = 0; number < DISTURBERS; number++) {
            Random choices = new Random(random.nextLong());
            Focus focus = new Focus();
            focuses.add(focus);
            Management management = new Management(nodes, recorder, choices);
            Scene scene = new Scene(nodes, management, focus, session, observer, recorder, choices);
            String workspace = scene.makeWorkspace().orElseThrow();
            for (int key = 0; key < STANDING_KEYS / DISTURBERS; key++) {
                standing.add(scene.makeServiceKey(workspace).orElseThrow());
            }
            List<Life> lives = List.of(
                    new KeyLife(scene, workspace),
                    new MemberLife(scene, workspace),
                    new WorkspaceLife(scene),
                    new ShareLife(scene, workspace));
            work.add(new Disturber(lives, choices, this::goesOn));
        }
        for (int number = 0; number < clients; number++) {
            work.add(new Client(nodes, focuses, standing, new Random(random.nextLong()), this::goesOn));
        }
        work.forEach(each -> workers.add(threads.submit(each)));
    }

    private boolean goesOn() {
        return !ended;
    }

    Recorder recorder() {
        return recorder;
    }

    /**
     * Lets all work go on for that long.
     *
     * @throws IllegalStateException if some of it fails meanwhile
     */
    void goOnFor(long millis) throws InterruptedException {
        try {
            workers.get(0).get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the workload broke", e);
        } catch (TimeoutException asExpected) {
            return;
        }
        throw new IllegalStateException("the workload has ended");
    }

    /** What was done until now, without what is in the ledger. */
    History soFar() {
        return recorder.history(Set.of());
    }

    /** Ends all work, and returns what was done and what is in the ledger then. */
    History end() throws InterruptedException {
        tellAll();
        for (Future<Void> worker : workers) {
            try {
                worker.get(END_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("the workload broke", e);
            }
        }
        return recorder.history(ledger());
    }

    /** The ids of the tokens that are in the ledger now. */
    Set<UUID> ledger() {
        return Rows.query(database, "select token_id from token_ledger").stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    private void tellAll() {
        ended = true;
        focuses.forEach(Focus::end);
    }

    /** For the message of a failing test. */
    @Override
    public String toString() {
        return "workload with seed " + seed;
    }

    @Override
    public void close() {
        tellAll();
        threads.shutdownNow();
    }
}
