package dev.keywright.bootstrap.e2e.history;

/** What can be stopped, and what an attempt to use a key, a token or a session depends on. */
record Subject(Kind kind, String id) {

    enum Kind {
        KEY,
        SECRET,
        TOKEN,
        MEMBER,
        /** A scope that a member's role holds. */
        RIGHT,
        SESSION,
        SHARE,
        WORKSPACE
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
