package dev.keywright.bootstrap.e2e.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A workspace with a key of each type is deactivated and reactivated, several times. */
record WorkspaceLife(Scene scene) implements Life {

    private static final int TIMES = 3;

    @Override
    public void live() throws InterruptedException {
        Optional<String> workspace = scene.makeWorkspace();
        Optional<KeyTarget> service = workspace.flatMap(scene::makeServiceKey);
        Optional<KeyTarget> ofOwner =
                service.flatMap(made -> scene.makePrivateKey(workspace.get(), scene.session(), Set.of(), null));
        if (ofOwner.isPresent()) {
            live(workspace.get(), List.of(service.get(), ofOwner.get()));
        }
    }

    private void live(String workspace, List<KeyTarget> keys) throws InterruptedException {
        boolean acknowledged = true;
        for (int time = 0; time < TIMES && acknowledged; time++) {
            acknowledged = scene.stop(keys, () -> post(Operation.DEACTIVATE_WORKSPACE, workspace, "/deactivate"))
                    && post(Operation.REACTIVATE_WORKSPACE, workspace, "/reactivate");
        }
    }

    private boolean post(Operation operation, String workspace, String action) {
        return scene.management()
                .change(
                        operation,
                        new Subject(Subject.Kind.WORKSPACE, workspace),
                        api -> api.send("POST", "/v1/workspaces/" + workspace + action, scene.session(), null));
    }
}
