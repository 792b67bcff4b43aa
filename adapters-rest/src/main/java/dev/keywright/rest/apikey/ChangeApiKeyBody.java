package dev.keywright.rest.apikey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.ApiKeyUseCases;
import dev.keywright.application.apikey.ChangeApiKey;
import dev.keywright.application.apikey.DescribeApiKey;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.domain.Description;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.JsonValues;
import dev.keywright.rest.request.Patched;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks for another description, or that the key be kept to something else: what is left out stays as it is. */
record ChangeApiKeyBody(
        @Nullable JsonNode description,
        @Nullable JsonNode allowedNetworks,
        @Nullable JsonNode tokenRatePerSecond,
        @Nullable JsonNode scopes) {

    /** @throws dev.keywright.rest.problem.RequestRefusal.Invalid with all that is wrong, if anything is */
    ListedKey carryOut(Call call, WorkspaceId workspace, ClientId key, ApiKeyUseCases useCases) {
        Fields fields = new Fields();
        Patched<Description> described =
                fields.patched("description", description, json -> new Description(JsonValues.text(json)));
        if (described.given() && description != null && description.isNull()) {
            fields.refuse("description", "must be a string, which may be empty");
        }
        Patched<List<Network>> networks =
                fields.patched("allowed_networks", allowedNetworks, RestrictionValues::networks);
        Patched<Integer> rate =
                fields.patched("token_rate_per_second", tokenRatePerSecond, RestrictionValues::tokenRate);
        Patched<SortedSet<Scope>> kept = fields.patched("scopes", scopes, RestrictionValues::scopes);
        boolean restricts = networks.given() || rate.given() || kept.given();
        if (!described.given() && !restricts) {
            fields.refuse("description", "is required, unless another field is given");
        }
        UnaryOperator<KeyRestrictions> change = before -> new KeyRestrictions(
                networks.over(before.networks()), rate.over(before.tokensPerSecond()), kept.over(before.scopes()));
        return fields.build(() -> {
            Description text = described.value();
            return restricts || text == null
                    ? useCases.changeApiKey().change(new ChangeApiKey.Command(call, workspace, key, text, change))
                    : useCases.describeApiKey().describe(new DescribeApiKey.Command(call, workspace, key, text));
        });
    }
}
