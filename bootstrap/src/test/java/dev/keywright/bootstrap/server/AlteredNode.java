package dev.keywright.bootstrap.server;

import dev.keywright.application.assembly.UseCases;
import dev.keywright.application.token.TokenUseCases;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.http.HttpServer;
import dev.keywright.persistence.PostgresStorage;
import dev.keywright.rest.RestApi;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * A further node of a deployment that is set up already, real in all but its use cases of tokens.
 *
 * @param alteration makes of the real ones those that it serves
 */
public record AlteredNode(UnaryOperator<TokenUseCases> alteration) implements Product {

    private static final int BACKGROUND_THREADS = 4;

    @Override
    public String serve(Settings settings, Shutdown shutdown) {
        HttpServer http = shutdown.closes(HttpServer.bind(settings.host(), settings.port()));
        String issuer = settings.issuer(http.port());
        PostgresStorage database = Databases.open(settings, shutdown);
        ExecutorService background = Executors.newFixedThreadPool(BACKGROUND_THREADS);
        shutdown.closes(background::shutdown);
        Node node = Node.assemble(settings, issuer, database, background);
        RestApi api = new RestApi(
                altered(node.useCases()),
                new RestApi.Settings(
                        URI.create(issuer),
                        Node.audience(settings, issuer),
                        node.foundation().roles(),
                        node.storage()::isReachable,
                        node.cryptography().signingKeyRing()::jwks,
                        Clock.systemUTC()));
        node.cryptography().signingKeyRing().refresh();
        shutdown.closes(http.serve(new ResourceConfig().registerInstances(api.components())));
        return issuer;
    }

    private UseCases altered(UseCases real) {
        return new UseCases(
                real.workspaces(),
                real.roles(),
                real.members(),
                real.sessions(),
                real.apiKeys(),
                alteration.apply(real.tokens()),
                real.audit(),
                real.leaks(),
                real.integrations());
    }

    @Override
    public String rotateSigningKey(Settings settings) {
        throw new UnsupportedOperationException("it only serves");
    }

    @Override
    public String rotateMasterKey(Settings settings, int batch, Consumer<String> progress) {
        throw new UnsupportedOperationException("it only serves");
    }

    @Override
    public String masterKeyStatus(Settings settings) {
        throw new UnsupportedOperationException("it only serves");
    }
}
