package dev.keywright.bootstrap.e2e.history;

import dev.keywright.bootstrap.e2e.Answer;
import dev.keywright.bootstrap.e2e.Api;
import dev.keywright.bootstrap.e2e.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
                && scene.stop(List.of(target), () -> post(Operation.DISABLE_KEY, key, "/disable", ""))
                && post(Operation.ENABLE_KEY, key, "/enable", "")) {
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

    private boolean post(Operation operation, Key key, String action, String body) {
        return scene.management()
                .change(operation, Scene.subjectOf(key), api -> api.post(path(key) + action, scene.session(), body));
    }

    private String path(Key key) {
        return "/v1/workspaces/" + workspace + "/api-keys/" + key.clientId();
    }

    private boolean revoke(Key key) {
        return scene.management()
                .change(Operation.REVOKE_KEY, Scene.subjectOf(key), api -> api.delete(path(key), scene.session()));
    }

    /** By a rotation that doesn't wait, or after one that does. */
    private boolean endSecret(KeyTarget target) {
        Key key = target.key();
        String rotation = path(key) + "/rotate";
        if (scene.random().nextBoolean()) {
            return end(target, api -> api.post(rotation, scene.session(), "{\"reason\":\"leaked\"}"));
        }
        String secret = path(key) + "/secrets/" + target.secret().id();
        return scene.management()
                        .create(api -> api.post(rotation, scene.session(), "{}"))
                        .isPresent()
                && end(target, api -> api.delete(secret, scene.session()));
    }

    private boolean end(KeyTarget target, Function<Api, Answer> request) {
        return scene.management().change(Operation.END_SECRET, target.secret(), request);
    }
}
