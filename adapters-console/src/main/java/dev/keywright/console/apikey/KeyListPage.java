package dev.keywright.console.apikey;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of keys.
 *
 * @param list the list's address, without filter and position
 * @param all whether the visitor sees every key of the workspace, or only their own
 * @param allowed whether the visitor may see keys at all
 * @param mayCreate whether to offer creating one
 * @param next the address of the next page, or null
 * @param first the address of the first page, or null if this is it
 */
public record KeyListPage(
        Shell shell,
        String list,
        KeyFilter filter,
        List<RoleText> roles,
        List<KeyView> keys,
        boolean all,
        boolean allowed,
        boolean mayCreate,
        @Nullable String next,
        @Nullable String first) {

    /** Whether there is nothing to see because there is no key at all. */
    public boolean isNew() {
        return keys.isEmpty() && filter.isEmpty() && first == null;
    }
}
