package dev.keywright.bootstrap.http;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** An application as Jersey runs it here: what it registers itself, and nothing that Jersey would find. */
final class JerseyConfiguration {
    private static final Map<String, Object> NOTHING_IS_FOUND = Map.of(
            CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
            CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
            ServerProperties.BV_FEATURE_DISABLE, true,
            ServerProperties.WADL_FEATURE_DISABLE, true);

    /** A failure that nobody mapped is given to {@link JerseyAnswer#failure} only. Else Jersey would answer it a second time by itself. */
    private static final Map<String, Object> FAILURES_ARE_OURS =
            Map.of(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);

    private JerseyConfiguration() {}

    static ResourceConfig of(Application application) {
        return ResourceConfig.forApplication(application)
                .addProperties(NOTHING_IS_FOUND)
                .addProperties(FAILURES_ARE_OURS);
    }
}
