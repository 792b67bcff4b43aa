package dev.keywright.bootstrap.e2e.history;

/** What was done. */
enum Operation {
    /** A token was asked for. */
    ISSUE(Effect.USE),
    /** Somebody asked whether a token is good. */
    INTROSPECT(Effect.USE),
    /** A key authenticated in order to introspect, whatever it asked about. */
    AUTHENTICATE(Effect.USE),
    /** A bearer called the management API. */
    CALL(Effect.USE),
    REVOKE_KEY(Effect.STOP),
    DISABLE_KEY(Effect.STOP),
    ENABLE_KEY(Effect.RESUMPTION),
    END_SECRET(Effect.STOP),
    REVOKE_TOKEN(Effect.STOP),
    DISABLE_MEMBER(Effect.STOP),
    ENABLE_MEMBER(Effect.RESUMPTION),
    DEMOTE_MEMBER(Effect.STOP),
    PROMOTE_MEMBER(Effect.RESUMPTION),
    REMOVE_MEMBER(Effect.STOP),
    SIGN_OUT(Effect.STOP),
    DEACTIVATE_WORKSPACE(Effect.STOP),
    REACTIVATE_WORKSPACE(Effect.RESUMPTION),
    END_SHARE(Effect.STOP),
    /** Something was made for others to be done with. */
    CREATE(Effect.NONE);

    private final Effect effect;

    Operation(Effect effect) {
        this.effect = effect;
    }

    Effect effect() {
        return effect;
    }

    /** What an operation means to its subjects. */
    enum Effect {
        /** It works only while none of them is stopped. */
        USE,
        /** None of them works from then on. */
        STOP,
        /** They may work again. */
        RESUMPTION,
        NONE
    }
}
