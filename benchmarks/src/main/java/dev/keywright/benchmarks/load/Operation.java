package dev.keywright.benchmarks.load;

import dev.keywright.benchmarks.client.AnswerCheck;
import dev.keywright.benchmarks.client.Answers;
import dev.keywright.benchmarks.client.Request;
import dev.keywright.benchmarks.server.Client;
import dev.keywright.benchmarks.server.Endpoints;
import dev.keywright.benchmarks.server.RunningServer;
import dev.keywright.benchmarks.server.ServerKind;
import java.util.List;
import java.util.Locale;

/** What is asked of a server. Each server gets the same requests, but for paths, names and tokens. */
public enum Operation {
    /** The client-credentials grant, by each client in turn. */
    TOKEN {
        @Override
        boolean isOfferedBy(ServerKind kind) {
            return true;
        }

        @Override
        public List<Request> requests(RunningServer server, List<Client> clients) {
            return clients.stream()
                    .map(client -> Request.post(
                            server.port(),
                            server.tokenPath(),
                            client.id(),
                            client.secret(),
                            "grant_type=client_credentials"))
                    .toList();
        }

        @Override
        public AnswerCheck check(boolean jwts) {
            return Answers.token(jwts);
        }
    },
    /** Introspection of good tokens, one of each client in turn, by a client of its own: the service that they are shown to. */
    INTROSPECTION {
        @Override
        boolean isOfferedBy(ServerKind kind) {
            return kind.introspects();
        }

        @Override
        public List<Request> requests(RunningServer server, List<Client> clients) {
            Endpoints endpoints = new Endpoints(server.port());
            Client asking = clients.get(0);
            return clients.stream()
                    .skip(1)
                    .map(client -> endpoints
                            .token(server.tokenPath(), client)
                            .required("access_token")
                            .asText())
                    .map(token -> Request.post(
                            server.port(), server.introspectionPath(), asking.id(), asking.secret(), "token=" + token))
                    .toList();
        }

        @Override
        public AnswerCheck check(boolean jwts) {
            return Answers.active();
        }
    };

    /** As the command line and the results have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract boolean isOfferedBy(ServerKind kind);

    /** Those that the load client sends in turn; tokens that they need are had now. The first client introspects the tokens of the others. */
    public abstract List<Request> requests(RunningServer server, List<Client> clients);

    /** @param jwts whether the server's tokens are JWTs */
    public abstract AnswerCheck check(boolean jwts);
}
