package dev.keywright.console.apikey;

import dev.keywright.console.page.RoleText;
import dev.keywright.console.page.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of keys.
 *
 * @param list the list's address, without filter and position
 * @param columns the heads of its columns
 * @param sorts the orders that can be chosen
 * @param holders whose private keys can be filtered by
 * @param ending how many keys end within {@value KeyListHandler#SOON_DAYS} days; 0 beside a search, which asks for something else
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
        List<KeyColumn> columns,
        List<KeySort> sorts,
        List<RoleText> roles,
        List<KeyHolder> holders,
        List<KeyView> keys,
        int ending,
        boolean all,
        boolean allowed,
        boolean mayCreate,
        @Nullable String next,
        @Nullable String first) {

    /** Whether there is nothing to see because there is no key at all. */
    public boolean isNew() {
        return keys.isEmpty() && filter.isEmpty() && first == null;
    }

    /** What is said of the keys that end soon. */
    public String endingText() {
        return (ending == 1 ? "1 key expires" : ending + " keys expire") + " within " + KeyListHandler.SOON_DAYS
                + " days";
    }

    /** The list of the keys that end soon, the first to end at its top. */
    public String endingAddress() {
        return list + "?ending=" + KeyListHandler.SOON_DAYS + "&sort=expires";
    }
}
