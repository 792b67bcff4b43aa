package dev.keywright.console.apikey;

import dev.keywright.console.page.NetworkList;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Form;
import dev.keywright.console.web.WholeNumbers;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.RoleName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that changes a workspace's key policy, as it was sent: what is left blank isn't demanded. */
final class KeyPolicyForm {

    private static final String LIFETIME = "lifetime";
    private static final String REQUIRED = "required";
    private static final String ROLES = "roles";
    private static final String NETWORKS = "networks";
    private static final String MOST = "most";

    private final Form form;
    private final List<String> ticked;
    private final Optional<Optional<Integer>> lifetime;
    private final Optional<Optional<Integer>> most;
    private final Optional<Optional<List<RoleName>>> roles;
    private final Optional<List<Network>> networks;
    private final boolean required;

    KeyPolicyForm(ConsoleRequest request, NetworkList networkList) {
        this.form = Form.of(request);
        this.ticked = request.formAll("role");
        this.lifetime =
                form.parse(LIFETIME, "Longest life", text -> WholeNumbers.parse(text, 1, KeyPolicy.MAX_LIFETIME_DAYS));
        this.most = form.parse(MOST, "Most live keys", text -> WholeNumbers.parse(text, 0, KeyPolicy.MAX_LIVE_KEYS));
        this.roles = form.parse(ROLES, "Each role", choice -> choice.equals("some") ? named(ticked) : Optional.empty());
        this.networks = form.parse(NETWORKS, "Allowed networks", networkList::parse);
        this.required = form.text(REQUIRED).equals("yes");
    }

    private static Optional<List<RoleName>> named(List<String> ticked) {
        return Optional.of(ticked.stream().map(RoleName::new).toList());
    }

    /** The form as it is before anyone changes that policy. */
    static Form of(KeyPolicy policy) {
        return Form.blank()
                .preset(LIFETIME, text(policy.maxLifetimeDays()))
                .preset(REQUIRED, policy.expiryRequired() ? "yes" : "")
                .preset(ROLES, policy.serviceKeyRoles() == null ? "any" : "some")
                .preset(NETWORKS, NetworkList.text(policy.allowedNetworks()))
                .preset(MOST, text(policy.maxLiveKeys()));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    Form form() {
        return form;
    }

    /** The roles that are ticked, as the form names them. */
    List<String> ticked() {
        return ticked;
    }

    /** What it comes to, once nothing is wrong with it. */
    KeyPolicy policy() {
        return new KeyPolicy(
                lifetime.orElseThrow().orElse(null),
                required,
                roles.orElseThrow().orElse(null),
                networks.filter(list -> !list.isEmpty()).orElse(null),
                most.orElseThrow().orElse(null));
    }
}
