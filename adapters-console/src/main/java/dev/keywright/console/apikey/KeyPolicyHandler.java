package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ChangeKeyPolicy;
import dev.keywright.application.apikey.GetKeyPolicy;
import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.console.web.ConsoleAnswer;
import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.role.RoleName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows and changes what a workspace demands of its keys. */
public final class KeyPolicyHandler {

    private final Tools tools;

    KeyPolicyHandler(Tools tools) {
        this.tools = tools;
    }

    /** The policy; nothing is demanded as far as someone can see who may not see it. */
    public static KeyPolicy load(Tools tools, WorkspaceVisit visit) {
        try {
            return tools.useCases().apiKeys().getKeyPolicy().get(new GetKeyPolicy.Query(visit.call(), visit.id()));
        } catch (AccessRefusal.InsufficientScope e) {
            return KeyPolicy.NONE;
        }
    }

    ConsoleAnswer show(WorkspaceVisit visit) {
        KeyPolicy policy = load(tools, visit);
        List<RoleName> roles = policy.serviceKeyRoles();
        Form form = Form.blank()
                .preset("lifetime", text(policy.maxLifetimeDays()))
                .preset("required", policy.expiryRequired() ? "yes" : "")
                .preset("roles", roles == null ? "any" : "some")
                .preset("most", text(policy.maxLiveKeys()));
        return show(
                200,
                visit,
                form,
                roles == null ? List.of() : roles.stream().map(RoleName::value).toList());
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    ConsoleAnswer change(WorkspaceVisit visit) {
        Form form = Form.of(visit.request());
        @Nullable Integer lifetime = number(form, "lifetime", "Longest life", 1, KeyPolicy.MAX_LIFETIME_DAYS);
        @Nullable Integer most = number(form, "most", "Most live keys", 0, KeyPolicy.MAX_LIVE_KEYS);
        boolean required = form.text("required").equals("yes");
        List<String> allowed = visit.request().formAll("role");
        @Nullable
        List<RoleName> roles = form.text("roles").equals("some")
                ? allowed.stream().map(RoleName::new).toList()
                : null;
        if (form.isRefused()) {
            return show(422, visit, form, allowed);
        }
        try {
            tools.useCases()
                    .apiKeys()
                    .changeKeyPolicy()
                    .change(new ChangeKeyPolicy.Command(
                            visit.call(),
                            visit.id(),
                            before -> new KeyPolicy(lifetime, required, roles, before.allowedNetworks(), most)));
            return ConsoleAnswer.seeOther(visit.path("/settings/key-policy") + "?done=saved");
        } catch (Refusal e) {
            return show(403, visit, form.refuse("", e), allowed);
        }
    }

    private static @Nullable Integer number(Form form, String field, String label, int least, int most) {
        String text = form.text(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        int number = text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            form.refuse(field, label + " must be a whole number from " + least + " to " + most + ", or left blank.");
        }
        return number;
    }

    private ConsoleAnswer show(int status, WorkspaceVisit visit, Form form, List<String> allowed) {
        return tools.views()
                .show(
                        status,
                        "apikey/policy",
                        new KeyPolicyPage(
                                tools.shells().of(visit, "Key policy"),
                                visit.path("/settings"),
                                form,
                                visit.roles().stream().map(RoleText::of).toList(),
                                allowed,
                                visit.isOwner()));
    }
}
