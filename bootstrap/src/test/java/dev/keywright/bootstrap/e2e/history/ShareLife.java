package dev.keywright.bootstrap.e2e.history;

import java.util.List;
import java.util.Optional;

/**
 * An integration is shared with another workspace, which uses it; then the source ends the share, or the destination leaves it, or is
 * deactivated. Each time another is shared.
 */
record ShareLife(Scene scene, String source) implements Life {

    private static final int TIMES = 3;

    @Override
    public void live() throws InterruptedException {
        Optional<KeyTarget> key = scene.makeServiceKey(source);
        Optional<String> destination = scene.makeWorkspace();
        if (key.isPresent() && destination.isPresent()) {
            live(key.get(), destination.get());
        }
    }

    private void live(KeyTarget key, String destination) throws InterruptedException {
        boolean acknowledged = true;
        for (int time = 0; time < TIMES && acknowledged; time++) {
            acknowledged = shareAndEnd(key, destination);
        }
        if (acknowledged) {
            shareAndDeactivate(key, destination);
        }
    }

    /** Each time another integration, so that nobody uses by a later share what an earlier one is held to. */
    private Optional<Shared> share(KeyTarget key, String destination) {
        return scene.makeIntegration(source, key.key())
                .flatMap(integration ->
                        scene.share(source, integration, destination).map(share -> new Shared(integration, share)));
    }

    private record Shared(String integration, String share) {}

    private boolean shareAndEnd(KeyTarget key, String destination) throws InterruptedException {
        Optional<Shared> made = share(key, destination);
        if (made.isEmpty()) {
            return false;
        }
        String integration = made.get().integration();
        Subject subject = new Subject(Subject.Kind.SHARE, made.get().share());
        KeyTarget shared = key.through(integration, destination, subject, scene.session());
        return scene.stop(List.of(shared), () -> end(integration, destination, subject));
    }

    private boolean end(String integration, String destination, Subject share) {
        String shares = "/v1/workspaces/" + source + "/integrations/" + integration + "/shares/";
        String leave = "/v1/workspaces/" + destination + "/integrations/" + integration + "/leave";
        return scene.random().nextBoolean()
                ? scene.management()
                        .change(Operation.END_SHARE, share, api -> api.delete(shares + share.id(), scene.session()))
                : scene.management()
                        .change(Operation.END_SHARE, share, api -> api.send("POST", leave, scene.session(), null));
    }

    private void shareAndDeactivate(KeyTarget key, String destination) throws InterruptedException {
        Optional<Shared> made = share(key, destination);
        if (made.isPresent()) {
            Subject subject = new Subject(Subject.Kind.WORKSPACE, destination);
            KeyTarget shared = key.through(made.get().integration(), destination, subject, scene.session());
            scene.stop(List.of(shared), () -> deactivate(subject));
        }
    }

    private boolean deactivate(Subject destination) {
        String path = "/v1/workspaces/" + destination.id() + "/deactivate";
        return scene.management()
                .change(
                        Operation.DEACTIVATE_WORKSPACE,
                        destination,
                        api -> api.send("POST", path, scene.session(), null));
    }
}
