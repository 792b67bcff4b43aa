package dev.keywright.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.keywright.cli.http.JdkTransport;
import dev.keywright.cli.surroundings.Surroundings;
import dev.keywright.cli.surroundings.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Runs common commands against a server that only pretends, so that Java can write down which classes they load. The
 * launcher makes an archive of them, from which a command starts with a third less work.
 */
final class Rehearsal {
    private static final String ANSWER = "{\"access_token\":\"-\",\"api_key\":{\"workspace_id\":\"-\"},\"api_keys\":["
            + "{\"client_id\":\"-\",\"name\":\"-\",\"created_at\":\"2026-11-01T10:00:00Z\",\"secrets\":[],\"n\":1}],"
            + "\"client_id\":\"-\",\"client_secret\":\"-\",\"next_cursor\":null}";

    /** Stands for the address of a server that hangs up. */
    private static final String HTTPS = "https";

    private static final List<List<String>> COMMANDS = List.of(
            List.of("--version"),
            List.of("keys", "list"),
            List.of("keys", "list", "--output", "json"),
            List.of("keys", "create", "-", "--type", "private", "--output", "env"),
            List.of("keys", "show", "00000000-0000-0000-0000-000000000000"),
            List.of("token"),
            // Fails, after Java has loaded what it needs for https.
            List.of("token", "--url", HTTPS));

    private Rehearsal() {}

    /** Ends whatever happens: the launcher waits for it. */
    public static void main(String[] arguments) throws IOException {
        try {
            rehearse();
        } finally {
            System.exit(0);
        }
    }

    /** The exit codes of the commands. */
    static List<Integer> rehearse() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Rehearsal::answer);
        server.start();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread hangingUp = new Thread(() -> hangUp(silent), "hanging-up");
            hangingUp.setDaemon(true);
            hangingUp.start();
            String http = "http://127.0.0.1:" + server.getAddress().getPort();
            String https = "https://127.0.0.1:" + silent.getLocalPort();
            return COMMANDS.stream()
                    .map(command -> run(
                            http,
                            command.stream()
                                    .map(text -> text.equals(HTTPS) ? https : text)
                                    .toList()))
                    .toList();
        } finally {
            server.stop(0);
        }
    }

    private static void hangUp(ServerSocket silent) {
        try {
            while (true) {
                silent.accept().close();
            }
        } catch (SocketException e) {
            // Closed: the rehearsal is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String url, List<String> command) {
        Surroundings surroundings = new Surroundings(
                Map.of("KEYWRIGHT_URL", url, "KEYWRIGHT_CLIENT_ID", "-", "KEYWRIGHT_CLIENT_SECRET", "-"),
                Terminal.ofProcess(),
                new JdkTransport(Version.number()),
                duration -> {},
                Clock.systemUTC());
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Program.forArguments(surroundings, List.of(), command)
                .setOut(nowhere)
                .setErr(nowhere)
                .execute(command.toArray(String[]::new));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
