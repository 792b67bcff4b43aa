package dev.keywright.console.apikey;

import dev.keywright.console.page.NetworkList;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Form;
import dev.keywright.console.web.WholeNumbers;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Scope;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fields that say what a key is to be kept to besides its role, as they were sent: what is left blank keeps it to nothing. */
final class RestrictionsForm {

    static final String NETWORKS = "networks";
    static final String RATE = "rate";
    static final String SCOPES = "scope";

    private final Optional<List<Network>> networks;
    private final Optional<Optional<Integer>> rate;
    private final Optional<SortedSet<Scope>> scopes;

    /** Notes in the form what is wrong with them. */
    RestrictionsForm(Form form, ConsoleRequest request, NetworkList networkList) {
        this.networks = form.parse(NETWORKS, "Allowed networks", networkList::parse);
        this.rate = form.parse(
                RATE, "Tokens per second", text -> WholeNumbers.parse(text, 1, KeyRestrictions.MAX_TOKENS_PER_SECOND));
        this.scopes = form.parse(SCOPES, "Scopes", first -> scopes(request.formAll(SCOPES)));
    }

    private static SortedSet<Scope> scopes(List<String> ticked) {
        SortedSet<Scope> scopes = new TreeSet<>();
        ticked.forEach(value -> scopes.add(new Scope(value)));
        return scopes;
    }

    /** The form as it is before anyone changes these restrictions; the scopes are ticked by who shows it. */
    static Form preset(Form form, KeyRestrictions restrictions) {
        Integer rate = restrictions.tokensPerSecond();
        return form.preset(NETWORKS, NetworkList.text(restrictions.networks()))
                .preset(RATE, rate == null ? "" : rate.toString());
    }

    /** The scopes that are ticked; none if one of them isn't a scope. */
    SortedSet<Scope> ticked() {
        return scopes.orElseGet(TreeSet::new);
    }

    /** Whether anything was given, be it right or wrong. */
    static boolean isGiven(Form form) {
        return List.of(NETWORKS, RATE, SCOPES).stream()
                .anyMatch(field -> !form.value(field).isBlank() || form.error(field) != null);
    }

    /** What they come to, once nothing is wrong with the form. */
    KeyRestrictions restrictions() {
        return new KeyRestrictions(
                networks.filter(list -> !list.isEmpty()).orElse(null),
                rate.orElseThrow().orElse(null),
                scopes.filter(set -> !set.isEmpty()).orElse(null));
    }

    /** Which of these fields the refusal concerns, or none. */
    static Optional<String> fieldOf(Refusal refusal) {
        if (refusal instanceof ApiKeyRefusal.NetworksNotAllowed) {
            return Optional.of(NETWORKS);
        }
        return refusal instanceof ApiKeyRefusal.ScopesBeyondRole ? Optional.of(SCOPES) : Optional.empty();
    }
}
