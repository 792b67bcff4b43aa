package dev.keywright.benchmarks.server;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Clients for servers that are told of theirs in a file when they start. */
final class DeclaredClients {

    private static final int COUNT = 256;
    private static final int SECRET_BYTES = 32;

    private final List<Client> clients;

    DeclaredClients() {
        Random random = new SecureRandom();
        this.clients = Stream.iterate(1, number -> number + 1)
                .limit(COUNT)
                .map(number -> new Client("client-" + number, secret(random)))
                .toList();
    }

    private static String secret(Random random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    List<Client> all() {
        return clients;
    }

    Client first() {
        return clients.get(0);
    }

    /** @throws IllegalArgumentException if there aren't as many */
    List<Client> some(int count) {
        if (count > clients.size()) {
            throw new IllegalArgumentException("at most " + clients.size() + " clients are declared");
        }
        return clients.subList(0, count);
    }
}
