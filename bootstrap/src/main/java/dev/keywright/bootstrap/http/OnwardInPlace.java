package dev.keywright.bootstrap.http;

import java.util.concurrent.Executor;
import org.eclipse.jetty.io.Connection;

/**
 * Has a connection whose request was just answered go on to its next one on the thread that answered, rather than on another: no handler
 * waits there ({@link OffTheSelector}), and changing threads costs more than what is left to do. All else goes to the pool.
 */
record OnwardInPlace(Executor pool) implements Executor {

    @Override
    public void execute(Runnable task) {
        if (task instanceof Connection) {
            task.run();
        } else {
            pool.execute(task);
        }
    }
}
