package dev.keywright.benchmarks.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A realm as Keycloak imports it: access tokens for an hour, signed with ES256, and confidential clients that may have them. */
final class KeycloakRealm {

    static final String NAME = "benchmark";
    private static final int VALID_SECONDS = 3600;

    private KeycloakRealm() {}

    /** The first client is the audience of every token, as a client must be that asks about one. */
    static String json(List<Client> clients) {
        ObjectNode realm = JsonNodeFactory.instance.objectNode();
        realm.put("realm", NAME)
                .put("enabled", true)
                .put("sslRequired", "none")
                .put("defaultSignatureAlgorithm", "ES256")
                .put("accessTokenLifespan", VALID_SECONDS);
        ArrayNode declared = realm.putArray("clients");
        for (Client client : clients) {
            declare(client, clients.get(0), declared.addObject());
        }
        return realm.toPrettyString();
    }

    private static void declare(Client client, Client audience, ObjectNode declared) {
        declared.put("clientId", client.id())
                .put("secret", client.secret())
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("clientAuthenticatorType", "client-secret")
                .put("publicClient", false)
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false);
        declared.putArray("protocolMappers")
                .addObject()
                .put("name", "audience")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-audience-mapper")
                .putObject("config")
                .put("included.client.audience", audience.id())
                .put("access.token.claim", "true")
                .put("introspection.token.claim", "true");
    }
}
