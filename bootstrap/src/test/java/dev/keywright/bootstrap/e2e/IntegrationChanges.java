package dev.keywright.bootstrap.e2e;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A change by each operation of integrations and shares, in an order in which none stops the next. */
final class IntegrationChanges {

    private final Api api;
    private final Tenant source;
    private final Tenant destination;

    IntegrationChanges(Api api) {
        this.api = api;
        this.source = Tenant.create(api);
        this.destination = Tenant.create(api);
    }

    Map<String, Supplier<Answer>> all() {
        String owner = source.ownerSession();
        String own = path(source, source.integration("own"));
        String spare = path(source, source.integration("spare"));
        String left = source.integration("left");
        shareAtOnce(left, destination);

        Map<String, Supplier<Answer>> changes = new LinkedHashMap<>();
        changes.put(
                "createIntegration",
                () -> api.post(
                        source.path("/integrations"),
                        owner,
                        "{\"name\":\"new\",\"from_new_service_key\":{\"name\":\"of new\",\"role\":\"viewer\"}}"));
        changes.put("changeIntegration", () -> api.patch(own, owner, "{\"name\":\"renamed\"}"));
        changes.put("rotateIntegration", () -> api.post(own + "/rotate", owner, "{}"));
        changes.put("useIntegration", () -> api.post(own + "/token", owner, "{}"));
        changes.put("createShare", () -> api.post(own + "/shares", owner, offerTo(destination)));
        addStatesOfShares(changes);
        changes.put("leaveIntegration", () -> api.send("POST", path(destination, left) + "/leave", owner, null));
        changes.put("deleteIntegration", () -> api.delete(spare, owner));
        return changes;
    }

    private void addStatesOfShares(Map<String, Supplier<Answer>> changes) {
        String owner = source.ownerSession();
        String shared = source.integration("shared");
        String ended = shareAtOnce(shared, destination);
        String accepted = offer(source.integration("to accept"));
        String declined = offer(source.integration("to decline"));
        String dormant = source.integration("dormant");
        String confirmed = dormantShareOf(dormant);
        changes.put("endShare", () -> api.delete(path(source, shared) + "/shares/" + ended, owner));
        changes.put("acceptShare", () -> api.send("POST", request(accepted) + "/accept", owner, null));
        changes.put("declineShare", () -> api.send("POST", request(declined) + "/decline", owner, null));
        changes.put(
                "confirmShare",
                () -> api.send("POST", path(source, dormant) + "/shares/" + confirmed + "/confirm", owner, null));
    }

    /** By somebody who is an Owner of both. */
    private String shareAtOnce(String integration, Tenant with) {
        return api.post(path(source, integration) + "/shares", source.ownerSession(), offerTo(with))
                .expect(201)
                .text("/id");
    }

    /** By somebody who is an Owner of the source only, so that the destination is asked. */
    private String offer(String integration) {
        return api.post(
                        path(source, integration) + "/shares",
                        source.join("owner").session(),
                        offerTo(destination))
                .expect(201)
                .text("/id");
    }

    /** A share whose destination was deactivated meanwhile, which the source has to confirm. */
    private String dormantShareOf(String integration) {
        Tenant resting = Tenant.create(api);
        String share = shareAtOnce(integration, resting);
        resting.deactivate();
        resting.reactivate();
        return share;
    }

    private String request(String share) {
        return destination.path("/share-requests/" + share);
    }

    private static String path(Tenant tenant, String integration) {
        return tenant.path("/integrations/" + integration);
    }

    private static String offerTo(Tenant tenant) {
        return "{\"destination_workspace_id\":\"" + tenant.id() + "\"}";
    }
}
