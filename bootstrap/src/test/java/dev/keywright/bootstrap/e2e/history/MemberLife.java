package dev.keywright.bootstrap.e2e.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Someone joins as an Owner and makes a key, is demoted and promoted, signs out, is disabled and enabled, and removed in the end. */
record MemberLife(Scene scene, String workspace) implements Life {

    private static final String PASSWORD = "a password for members";

    @Override
    public void live() throws InterruptedException {
        String email = UUID.randomUUID() + "@example.com";
        Optional<String> user = join(email);
        Optional<String> session = user.flatMap(joined -> signIn(email));
        if (session.isEmpty()) {
            return;
        }
        Member member = new Member(scene, workspace, user.get());
        Optional<KeyTarget> key =
                scene.makePrivateKey(workspace, session.get(), Set.of(member.subject()), member.right());
        if (key.isPresent()) {
            live(member, key.get(), session.get());
        }
    }

    private void live(Member member, KeyTarget key, String token) throws InterruptedException {
        Subject ofSession = new Subject(Subject.Kind.SESSION, token.substring(token.length() - 6));
        SessionTarget session =
                new SessionTarget(token, workspace, Set.of(ofSession, member.subject()), scene.recorder());
        List<Target> targets = new ArrayList<>(List.of(key, session));
        boolean signsOut = scene.random().nextBoolean();

        if (!scene.stop(List.of(key.mostlyForAudit()), () -> member.setRole(Operation.DEMOTE_MEMBER, "viewer"))
                || !member.setRole(Operation.PROMOTE_MEMBER, "owner")) {
            return;
        }
        if (signsOut && !scene.stop(List.of(session), () -> signOut(ofSession, token))) {
            return;
        }
        if (!scene.stop(targets, () -> member.disable(ofSession)) || !member.enable()) {
            return;
        }
        scene.stop(targets, member::remove);
    }

    private Optional<String> join(String email) {
        String invitation = "{\"email\":\"" + email + "\",\"role\":\"owner\"}";
        return scene.management()
                .create(api -> api.post("/v1/workspaces/" + workspace + "/members", scene.session(), invitation))
                .flatMap(this::accept);
    }

    private Optional<String> accept(Exchange invited) {
        String acceptance = "{\"token\":\"" + invited.text("/invitation/token")
                + "\",\"display_name\":\"Member\",\"password\":\"" + PASSWORD + "\"}";
        return scene.management()
                .create(api -> api.post("/v1/invitations/accept", null, acceptance))
                .map(accepted -> invited.text("/user/id"));
    }

    private Optional<String> signIn(String email) {
        String credentials = "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}";
        return scene.management()
                .create(api -> api.post("/v1/sessions", null, credentials))
                .map(made -> made.text("/session_token"));
    }

    private boolean signOut(Subject ofSession, String token) {
        return scene.management()
                .change(Operation.SIGN_OUT, ofSession, api -> api.delete("/v1/sessions/current", token));
    }

    /** The changes of one membership. */
    private record Member(Scene scene, String workspace, String user) {

        Subject subject() {
            return new Subject(Subject.Kind.MEMBER, workspace + "/" + user);
        }

        Subject right() {
            return new Subject(Subject.Kind.RIGHT, workspace + "/" + user + " " + KeyTarget.OWNERS_SCOPE);
        }

        boolean setRole(Operation operation, String role) {
            return patch(operation, Set.of(right()), "{\"role\":\"" + role + "\"}");
        }

        /** Sessions end with it, and don't come back. */
        boolean disable(Subject session) {
            return patch(Operation.DISABLE_MEMBER, Set.of(subject(), session), "{\"status\":\"disabled\"}");
        }

        boolean enable() {
            return patch(Operation.ENABLE_MEMBER, Set.of(subject()), "{\"status\":\"active\"}");
        }

        boolean remove() {
            return scene.management()
                    .change(Operation.REMOVE_MEMBER, subject(), api -> api.delete(path(), scene.session()));
        }

        private boolean patch(Operation operation, Set<Subject> subjects, String body) {
            return scene.management().change(operation, subjects, api -> api.patch(path(), scene.session(), body));
        }

        private String path() {
            return "/v1/workspaces/" + workspace + "/members/" + user;
        }
    }
}
