package dev.keywright.benchmarks.console;

import java.util.LinkedHashMap;
import java.util.Map;

/** The pages that an Owner sees, and where they are. */
final class ConsolePages {

    private ConsolePages() {}

    /**
     * Their addresses by what they are.
     *
     * @param workspace the id of one with many keys
     * @param key the client ID of one of them
     * @param user the id of a member
     * @param behind where the list of keys goes on, as its link has it
     */
    static Map<String, String> of(String workspace, String key, String user, String behind) {
        String here = "/w/" + workspace;
        String keys = here + "/api-keys";
        String policy = here + "/settings/key-policy";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("keys", keys);
        pages.put("keys, next page", behind);
        pages.put("keys, searched by name", keys + "?q=key+777");
        pages.put("keys, searched without a match", keys + "?q=nothing+like+it");
        pages.put("keys, active services of a role", keys + "?type=service&status=active&role=operator");
        pages.put("keys, revoked", keys + "?status=revoked");
        pages.put("key", keys + "/" + key);
        pages.put("create a key", keys + "/new");
        pages.put("rotate", keys + "/" + key + "/rotate");
        pages.put("revoke", keys + "/" + key + "/revoke");
        pages.put("integrations", here + "/integrations");
        pages.put("create an integration", here + "/integrations/new");
        pages.put("members", here + "/members");
        pages.put("invite", here + "/members/invite");
        pages.put("member", here + "/members/" + user);
        pages.put("roles", here + "/roles");
        pages.put("role", here + "/roles/named/contributor");
        pages.put("create a role", here + "/roles/new");
        pages.put("activity", here + "/activity");
        pages.put("settings", here + "/settings");
        pages.put("key policy", policy);
        pages.put("workspaces", "/workspaces");
        pages.put("account", "/account/security");
        pages.put("sign in", "/sign-in");
        return pages;
    }
}
