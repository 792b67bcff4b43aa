package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A key, service or private: one token of it is revoked, it is disabled and enabled, and then it, or its secret, ends. */
record KeyLife(Scene scene, String workspace) implements Life {

    @Override
    public void live() throws InterruptedException {
        Optional<KeyTarget> made = scene.random().nextBoolean()
                ? scene.makeServiceKey(workspace)
                : scene.makePrivateKey(workspace, scene.session(), Set.of(), null);
        if (made.isPresent()) {
            live(made.get());
        }
    }

    private void live(KeyTarget target) throws InterruptedException {
        Key key = target.key();
        if (revokeToken(target)
                && scene.stop(List.of(target), () -> setDisabled(key, Operation.DISABLE_KEY, "clock_timestamp()"))
                && setDisabled(key, Operation.ENABLE_KEY, "null")) {
            scene.stop(List.of(target), () -> scene.random().nextBoolean() ? revoke(key) : endSecret(target));
        }
    }

    private boolean revokeToken(KeyTarget target) throws InterruptedException {
        scene.stop(List.of(target), () -> true);
        Optional<IssuedToken> token = target.anyToken();
        return token.isPresent()
                && scene.stop(
                        List.of(target.only(token.get())),
                        () -> scene.management()
                                .change(
                                        Operation.REVOKE_TOKEN,
                                        new Subject(
                                                Subject.Kind.TOKEN,
                                                token.get().id().toString()),
                                        api -> api.revoke(
                                                target.key(), token.get().jwt())));
    }

    private boolean setDisabled(Key key, Operation operation, String time) {
        return scene.management()
                .changeRow(
                        operation,
                        Scene.subjectOf(key),
                        "update api_key set disabled_at = " + time + " where client_id = '" + key.clientId() + "'");
    }

    private boolean revoke(Key key) {
        String path = "/v1/workspaces/" + workspace + "/api-keys/" + key.clientId();
        return scene.management()
                .change(Operation.REVOKE_KEY, Scene.subjectOf(key), api -> api.delete(path, scene.session()));
    }

    /** A second ago, so that it has ended by every clock. */
    private boolean endSecret(KeyTarget target) {
        return scene.management()
                .changeRow(
                        Operation.END_SECRET,
                        target.secret(),
                        "update api_key_secret set expires_at = clock_timestamp() - interval '1 second' where id = '"
                                + target.secret().id() + "'");
    }
}
