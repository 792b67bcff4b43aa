package dev.keywright.console.page;

import dev.keywright.console.web.ConsoleAnswer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

/** Makes pages from the templates that the build compiled. */
public final class Views {

    private static final String TEMPLATES = "keywright.console.templates";
    private static final int USUAL_BYTES = 16 * 1024;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Views.class.getClassLoader(), TEMPLATES);

    /** @param template such as {@code apikey/list} */
    public ConsoleAnswer show(String template, Object page) {
        return show(200, template, page);
    }

    /** As {@link #show(String, Object)}, with another status. */
    public ConsoleAnswer show(int status, String template, Object page) {
        Utf8ByteOutput html = new Utf8ByteOutput(USUAL_BYTES);
        engine.render(template + ".jte", page, html);
        return ConsoleAnswer.page(status, html.toByteArray());
    }
}
