package dev.keywright.persistence.internal;

import dev.keywright.application.Transactions;
import java.util.function.Supplier;

/** Transactions at READ COMMITTED, and locks that end with them. */
public final class PostgresTransactions implements Transactions {

    /** Keeps these locks apart from other programs' in the same database; "kw" in ASCII. */
    private static final int LOCK_SPACE = 0x6B77;

    private final Database database;

    public PostgresTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public <T> T exclusively(ClusterLock lock, Supplier<T> work) {
        return database.inTransaction(() -> {
            database.use(handle -> handle.execute("select pg_advisory_xact_lock(?, ?)", LOCK_SPACE, number(lock)));
            return work.get();
        });
    }

    /** Never changes, since nodes of two releases may run at the same time. */
    private static int number(ClusterLock lock) {
        return switch (lock) {
            case SETUP -> 1;
            case SIGNING_KEYS -> 2;
            case TOKEN_LEDGER -> 3;
            case KEY_ROTATIONS -> 4;
            case KEY_USAGE -> 5;
            case MASTER_KEYS -> 6;
        };
    }
}
