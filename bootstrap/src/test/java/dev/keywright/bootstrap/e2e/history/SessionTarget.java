package dev.keywright.bootstrap.e2e.history;

import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A signed-in member's session.
 *
 * @param subjects what its calls depend on
 */
record SessionTarget(String token, String workspace, Set<Subject> subjects, Recorder recorder) implements Target {

    @Override
    public void useOnce(ObservedNode node, RandomGenerator random) {
        Exchange exchange = node.exchange(api -> api.get("/v1/workspaces/" + workspace, token));
        recorder.add(exchange.as(Operation.CALL, subjects, exchange.was(200)));
    }
}
