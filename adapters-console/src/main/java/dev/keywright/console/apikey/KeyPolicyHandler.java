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
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.role.RoleName;
import java.util.List;

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
        return show(
                200,
                visit,
                KeyPolicyForm.of(policy),
                roles == null ? List.of() : roles.stream().map(RoleName::value).toList());
    }

    ConsoleAnswer change(WorkspaceVisit visit) {
        KeyPolicyForm sent = new KeyPolicyForm(visit.request(), tools.networks());
        if (sent.form().isRefused()) {
            return show(422, visit, sent.form(), sent.ticked());
        }
        try {
            KeyPolicy wanted = sent.policy();
            tools.useCases()
                    .apiKeys()
                    .changeKeyPolicy()
                    .change(new ChangeKeyPolicy.Command(visit.call(), visit.id(), before -> wanted));
            return ConsoleAnswer.seeOther(visit.path("/settings/key-policy") + "?done=saved");
        } catch (ApiKeyRefusal.PolicyRoleUnknown e) {
            return show(422, visit, sent.form().refuse("roles", e), sent.ticked());
        } catch (Refusal e) {
            return show(403, visit, sent.form().refuse("", e), sent.ticked());
        }
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
