package dev.keywright.console.role;

import dev.keywright.domain.role.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scopes that concern the same thing.
 *
 * @param id for the page's markup
 */
public record ScopeGroup(String id, String title, List<Choice> choices) {

    /**
     * A scope to choose.
     *
     * @param line what it allows; empty if nothing is known of it
     * @param held whether the role has it
     * @param offered whether the visitor may give it: nobody gives what they don't have
     */
    public record Choice(String value, String line, boolean held, boolean offered) {}

    /**
     * The groups of some scopes.
     *
     * @param all what to show, in groups
     * @param held those that the role has
     * @param mine those that the visitor has
     */
    public static List<ScopeGroup> of(Collection<Scope> all, Set<Scope> held, Set<Scope> mine) {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        for (Scope scope : all.stream().sorted(ScopeText.ORDER).toList()) {
            groups.computeIfAbsent(ScopeText.group(scope), title -> new ArrayList<>())
                    .add(new Choice(scope.value(), ScopeText.line(scope), held.contains(scope), mine.contains(scope)));
        }
        List<ScopeGroup> list = new ArrayList<>();
        groups.forEach((title, choices) -> list.add(new ScopeGroup("group-" + list.size(), title, choices)));
        return list;
    }
}
