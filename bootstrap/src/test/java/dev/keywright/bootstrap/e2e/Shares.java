package dev.keywright.bootstrap.e2e;

import dev.keywright.bootstrap.e2e.OpenApi.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Shares of a tenant in each of the states that some operation wants one in. */
final class Shares {

    private final Api api;
    private final Tenant tenant;
    private final Tenant other;
    private final String own;

    /** @param own an integration of the tenant's own */
    Shares(Api api, Tenant tenant, String own) {
        this.api = api;
        this.tenant = tenant;
        this.other = Tenant.create(api);
        this.own = own;
    }

    /** The ids with those that this operation succeeds for. */
    Map<String, String> idsFor(Operation operation, Map<String, String> ids) {
        Map<String, String> special = new HashMap<>(ids);
        switch (operation.id()) {
            case "acceptShare", "declineShare" -> special.put("share", waiting());
            case "confirmShare" -> special.put("share", interrupted());
            case "endShare" -> special.put("share", accepted(tenant, own, Tenant.create(api)));
            case "leaveIntegration" -> special.put("integration", incoming());
            default -> {}
        }
        return special;
    }

    /** An integration that another workspace shares with the tenant. */
    String incoming() {
        String integration = other.integration("shared " + UUID.randomUUID());
        accepted(other, integration, tenant);
        return integration;
    }

    /** Offered to the tenant by a key, which is no Owner of the tenant: so it waits. */
    String waiting() {
        String token = api.token(other.privateKey(other.ownerSession()));
        String integration = other.integration("offered " + UUID.randomUUID());
        return offer(other, integration, tenant, token);
    }

    /** Shared by the tenant, and interrupted. */
    String interrupted() {
        Tenant stopped = Tenant.create(api);
        String share = accepted(tenant, own, stopped);
        stopped.deactivate();
        stopped.reactivate();
        return share;
    }

    /** Shared by a person who is Owner in both: so it is accepted at once. */
    String accepted(Tenant source, String integration, Tenant destination) {
        return offer(source, integration, destination, source.ownerSession());
    }

    private String offer(Tenant source, String integration, Tenant destination, String bearer) {
        String body = "{\"destination_workspace_id\":\"" + destination.id() + "\"}";
        return api.post(source.path("/integrations/" + integration + "/shares"), bearer, body)
                .expect(201)
                .text("/id");
    }
}
