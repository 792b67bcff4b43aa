package dev.keywright.cli.access;

import dev.keywright.cli.http.Pages;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.http.Server;
import dev.keywright.cli.json.JsonObject;

/** The workspace that a command is about, on its server. */
public record Workspace(Server server, String id) {

    /** The path of something in it. */
    public String path(String rest) {
        return "/v1/workspaces/" + id + rest;
    }

    /** A list in it, all pages of it as one, with so many entries at most. */
    public JsonObject list(String rest, Query query, String name, int limit) {
        return Pages.all(server, path(rest), query, name, limit);
    }
}
