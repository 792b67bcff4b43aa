package dev.keywright.console.apikey;

import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.Visits;
import dev.keywright.console.web.Handler;
import dev.keywright.console.web.Router;

/** Wires the pages of API keys. */
public final class ApiKeyPages {

    private static final String KEYS = "/w/{workspace}/api-keys";
    private static final String KEY = KEYS + "/{key}";

    private ApiKeyPages() {}

    public static void addTo(Router<Handler> router, Tools tools) {
        Visits visits = tools.visits();
        KeyListHandler list = new KeyListHandler(tools);
        NewKeyHandler creation = new NewKeyHandler(tools);
        KeyHandler key = new KeyHandler(tools);
        RevokeHandler revocation = new RevokeHandler(tools);
        RotateHandler rotation = new RotateHandler(tools);
        RestrictHandler restrictions = new RestrictHandler(tools);
        SwitchHandler switches = new SwitchHandler(tools);
        KeyPolicyHandler policy = new KeyPolicyHandler(tools);
        router.get("/w/{workspace}/settings/key-policy", visits.inWorkspace(policy::show))
                .post("/w/{workspace}/settings/key-policy", visits.inWorkspace(policy::change));
        router.get(KEYS, visits.inWorkspace(list::show))
                .get(KEYS + "/new", visits.inWorkspace(creation::show))
                .post(KEYS + "/new", visits.inWorkspace(creation::create))
                .post(KEYS + "/test", visits.inWorkspace(new TestKeyHandler(tools)::test))
                .get(KEY, visits.inWorkspace(key::show))
                .post(KEY, visits.inWorkspace(key::describe))
                .get(KEY + "/restrictions", visits.inWorkspace(restrictions::show))
                .post(KEY + "/restrictions", visits.inWorkspace(restrictions::change))
                .get(KEY + "/revoke", visits.inWorkspace(revocation::show))
                .post(KEY + "/revoke", visits.inWorkspace(revocation::revoke))
                .get(KEY + "/rotate", visits.inWorkspace(rotation::show))
                .post(KEY + "/rotate", visits.inWorkspace(rotation::rotate))
                .post(KEY + "/disable", visits.inWorkspace(switches::disable))
                .post(KEY + "/enable", visits.inWorkspace(switches::enable))
                .post(KEY + "/secrets/{secret}/end", visits.inWorkspace(switches::endSecret));
    }
}
