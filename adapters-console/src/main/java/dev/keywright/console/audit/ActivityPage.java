package dev.keywright.console.audit;

import dev.keywright.console.page.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a workspace's activity.
 *
 * @param actions all that can be asked for
 * @param csv the address of the export as CSV
 * @param json the address of the export as JSON
 * @param next the address of the next page, or null
 */
public record ActivityPage(
        Shell shell,
        String list,
        ActivityFilter filter,
        List<String> actions,
        List<EventView> events,
        String csv,
        String json,
        @Nullable String next) {}
