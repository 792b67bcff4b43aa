package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.http.HttpServer;
import dev.keywright.bootstrap.server.Product;
import dev.keywright.bootstrap.server.Shutdown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.function.Consumer;
import org.glassfish.jersey.server.ResourceConfig;

/** A process that serves one slow resource, and tells on standard output what happens when. */
final class ServeProcess {
    private ServeProcess() {}

    public static void main(String[] arguments) {
        System.exit(Keywright.commandLine(new SlowProduct(), arguments).execute(arguments));
    }

    private static final class SlowProduct implements Product {
        @Override
        public String serve(Settings settings, Shutdown shutdown) {
            shutdown.closes(() -> System.out.println("database closed"));
            HttpServer http = HttpServer.bind(settings.host(), settings.port()).serve(new ResourceConfig(Slow.class));
            shutdown.closes(() -> {
                System.out.println("stopping");
                http.close();
                System.out.println("http closed");
            });
            return "port " + http.port();
        }

        @Override
        public String rotateSigningKey(Settings settings) {
            return "";
        }

        @Override
        public String rotateMasterKey(Settings settings, int batch, Consumer<String> progress) {
            return "";
        }

        @Override
        public String masterKeyStatus(Settings settings) {
            return "";
        }
    }

    /** Answers when the test writes a line to the process. */
    @Path("/")
    public static final class Slow {
        @GET
        public String get() throws java.io.IOException {
            System.out.println("request begun");
            System.in.read();
            return "whole answer";
        }
    }
}
