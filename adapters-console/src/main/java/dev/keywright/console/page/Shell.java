package dev.keywright.console.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is around each page.
 *
 * @param title the page's own
 * @param assets the addresses of style and scripts
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param formToken what each form must carry
 * @param path where the page is
 * @param sessionEnd when the session ends, for machines, or null
 * @param notice what was just done, or null
 * @param person who is signed in, or null
 * @param place the workspace, or null outside of one
 */
public record Shell(
        String title,
        Links assets,
        String theme,
        String formToken,
        String path,
        @Nullable String sessionEnd,
        @Nullable String notice,
        @Nullable Person person,
        @Nullable Place place) {

    /** The addresses of style and scripts. */
    public record Links(String style, String script, String htmx, String icon) {}

    /**
     * Who is signed in.
     *
     * @param places the workspaces to switch between, where the visitor is first: not more than leave the menu short
     * @param furtherPlaces how many more the visitor belongs to
     * @param mayCreateWorkspaces whether this is an Owner of the platform workspace
     */
    public record Person(
            String name, String email, List<Choice> places, int furtherPlaces, boolean mayCreateWorkspaces) {

        /** For the picture: the first letters of the first two words. */
        public String initials() {
            StringBuilder initials = new StringBuilder();
            for (String word : name.split("[\\s@.]+")) {
                if (!word.isEmpty() && initials.codePointCount(0, initials.length()) < 2) {
                    initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
                }
            }
            return initials.toString();
        }
    }

    /** A workspace to switch to. */
    public record Choice(String name, String address, boolean current, boolean active) {}

    /**
     * The workspace where the visitor is.
     *
     * @param role the visitor's, as people read it
     */
    public record Place(String name, String id, String role, boolean active, List<Item> menu) {}

    /** An entry of the workspace's menu. */
    public record Item(String label, String icon, String address, boolean current) {}

    /** Where the API has something of the workspace. */
    public String apiPath(String rest) {
        return "/v1/workspaces/"
                + Objects.requireNonNull(place, "not the page of a workspace").id() + rest;
    }

    /** As the browser's tab shows it. */
    public String fullTitle() {
        return (place == null ? title : title + " · " + place.name()) + " · Keywright";
    }
}
