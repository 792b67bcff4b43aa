package dev.keywright.bootstrap.server;

import dev.keywright.bootstrap.BuildInfo;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.http.HttpServer;
import dev.keywright.bootstrap.postgres.EmbeddedPostgres;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server, part by part: the database first, HTTP last, so that it ends the other way round. */
public final class Assembly implements Product {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    @Override
    public String serve(Settings settings, Shutdown shutdown) {
        if (settings.database().isEmbedded()) {
            EmbeddedPostgres postgres = shutdown.closes(EmbeddedPostgres.start(settings.data()));
            LOG.info("PostgreSQL runs at {}", postgres.jdbcUrl());
        }
        HttpServer http = shutdown.closes(HttpServer.start(new ResourceConfig(), settings.host(), settings.port()));
        return "Keywright " + BuildInfo.version() + " is at " + settings.issuer(http.port());
    }

    @Override
    public String rotateSigningKey(Settings settings) {
        throw new UnsupportedOperationException("the signing keys are not assembled yet");
    }
}
