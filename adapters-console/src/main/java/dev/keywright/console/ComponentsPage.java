package dev.keywright.console;

import dev.keywright.console.page.Moment;
import dev.keywright.console.page.Shell;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.Visit;
import dev.keywright.console.web.ConsoleAnswer;

/** Every component once, to look at while changing the style. */
public record ComponentsPage(Shell shell, Moment moment) {

    /** Shows it. */
    static final class Handler {

        private final Tools tools;

        Handler(Tools tools) {
            this.tools = tools;
        }

        ConsoleAnswer show(Visit visit) {
            Moment now = new Moment(tools.clock().instant(), tools.clock().instant());
            return tools.views()
                    .show("page/components", new ComponentsPage(tools.shells().of(visit, "Components"), now));
        }
    }
}
