package dev.keywright.bootstrap.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stands between a node and its database, and can do to connections what networks and failing databases do. */
final class DatabaseProxy implements AutoCloseable {

    private static final Pattern HOST_AND_PORT = Pattern.compile("//([^:/]+):([0-9]+)/");

    /** What happens to connections, those that are open and new ones. */
    enum Mode {
        FORWARDING,
        /** They are closed. */
        CUTTING,
        /** They stay open and nothing comes through. */
        HANGING
    }

    private final ServerSocket listener;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private String host = "";
    private int port;
    private Mode mode = Mode.FORWARDING;
    private @Nullable Cut cut;

    DatabaseProxy() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("proxy", this::accept);
    }

    /** Takes that JDBC URL's place. All statements go over the wire as text each time, so that {@link #cutAt} sees them. */
    String inFrontOf(String jdbcUrl) {
        Matcher address = HOST_AND_PORT.matcher(jdbcUrl);
        if (!address.find()) {
            throw new IllegalArgumentException("no host and port in " + jdbcUrl);
        }
        host = address.group(1);
        port = Integer.parseInt(address.group(2));
        String here = address.replaceFirst("//localhost:" + listener.getLocalPort() + "/");
        return here + (here.contains("?") ? "&" : "?") + "prepareThreshold=0";
    }

    synchronized void set(Mode newMode) {
        mode = newMode;
        if (newMode == Mode.CUTTING) {
            links.forEach(Link::close);
        }
        notifyAll();
    }

    /**
     * Cuts one connection as soon as the node has sent all these texts over it, in this order.
     *
     * @param delivered whether the database still gets the last one, and only its answer is lost
     * @return tells whether it happened
     */
    synchronized Cut cutAt(boolean delivered, String... texts) {
        cut = new Cut(List.of(texts), delivered ? Loss.ANSWER : Loss.STATEMENT);
        return cut;
    }

    /**
     * Lets one connection hang as soon as the node has sent all these texts over it, in this order: the database gets the last one, and the node
     * waits for its answer.
     *
     * @return tells whether it happened
     */
    synchronized Cut withholdAnswerTo(String... texts) {
        cut = new Cut(List.of(texts), Loss.ANSWER_WITHHELD);
        return cut;
    }

    private synchronized @Nullable Cut armed() {
        return cut;
    }

    private synchronized void disarm() {
        cut = null;
    }

    /** Waits while nothing shall come through; false if connections are to be closed. */
    private synchronized boolean mayPass() throws InterruptedException {
        while (mode == Mode.HANGING) {
            wait();
        }
        return mode == Mode.FORWARDING;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                start("proxy-link", () -> open(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void open(Socket client) {
        try {
            if (mayPass()) {
                new Link(client, new Socket(host, port)).run();
            } else {
                client.close();
            }
        } catch (IOException e) {
            closeQuietly(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Closing is all that can be done about a socket that doesn't close. */
    @SuppressWarnings("EmptyCatch")
    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Both ends are of this process's making: whoever uses the socket learns that it is broken.
        }
    }

    @Override
    public void close() {
        set(Mode.CUTTING);
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What doesn't get through. */
    private enum Loss {
        STATEMENT,
        ANSWER,
        /** As well, and the connection stays open. */
        ANSWER_WITHHELD
    }

    /** A cut that is to happen once. */
    static final class Cut {

        private final List<String> texts;
        private final Loss loss;
        private volatile boolean happened;

        private Cut(List<String> texts, Loss loss) {
            this.texts = texts;
            this.loss = loss;
        }

        boolean happened() {
            return happened;
        }
    }

    /** A connection of the node, and the one to the database that it is joined to. */
    private final class Link {

        private final Socket client;
        private final Socket server;
        private int textsSeen;
        private volatile boolean answersAreLost;
        private volatile boolean answersAreWithheld;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void run() {
            links.add(this);
            start("proxy-answers", () -> pump(server, client, true));
            pump(client, server, false);
        }

        private void pump(Socket from, Socket to, boolean answers) {
            byte[] buffer = new byte[64 * 1024];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    byte[] message = Arrays.copyOf(buffer, length);
                    if (!mayPass() || (answers ? answersAreLost : isCutAt(message))) {
                        break;
                    }
                    if (!answers || !answersAreWithheld) {
                        out.write(message);
                        out.flush();
                    }
                }
            } catch (IOException closed) {
                close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        /** Whether the message must not get through. The driver sends a statement, with all that belongs to it, at once. */
        private boolean isCutAt(byte[] message) {
            Cut armed = armed();
            if (armed == null) {
                textsSeen = 0;
                return false;
            }
            String text = new String(message, StandardCharsets.ISO_8859_1);
            while (textsSeen < armed.texts.size() && text.contains(armed.texts.get(textsSeen))) {
                textsSeen++;
            }
            if (textsSeen < armed.texts.size()) {
                return false;
            }
            disarm();
            textsSeen = 0;
            answersAreWithheld = armed.loss == Loss.ANSWER_WITHHELD;
            answersAreLost = !answersAreWithheld;
            armed.happened = true;
            return armed.loss == Loss.STATEMENT;
        }

        void close() {
            links.remove(this);
            closeQuietly(client);
            closeQuietly(server);
        }
    }
}
