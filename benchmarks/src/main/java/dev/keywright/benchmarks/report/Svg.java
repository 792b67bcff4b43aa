package dev.keywright.benchmarks.report;

import java.util.Locale;

/** A drawing that reads well on light and on dark, with the fonts of whoever looks at it. */
final class Svg {

    private static final String STYLE = """
            <style>
              text { font-family: system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328; font-size: 13px; }
              .title { font-size: 15px; font-weight: 600; }
              .note { fill: #59636e; font-size: 12px; }
              .ours { fill: #0969da; }
              .theirs { fill: #afb8c1; }
              .range { stroke: #1f2328; stroke-width: 1.5; }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; }
                .note { fill: #9198a1; }
                .ours { fill: #4493f8; }
                .theirs { fill: #59636e; }
                .range { stroke: #e6edf3; }
              }
            </style>
            """;

    private final StringBuilder content = new StringBuilder();

    void text(String style, double x, double y, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        add("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", style, x, y, escaped);
    }

    /** A text that ends there. */
    void textBefore(double x, double y, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        add("<text text-anchor=\"end\" x=\"%.1f\" y=\"%.1f\">%s</text>", x, y, escaped);
    }

    void bar(String style, double x, double y, double width, double height) {
        add(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"/>",
                style, x, y, width, height);
    }

    void range(double fromX, double toX, double y) {
        add("<line class=\"range\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", fromX, y, toX, y);
    }

    private void add(String element, Object... values) {
        content.append(String.format(Locale.ROOT, element, values)).append('\n');
    }

    /** The whole file. */
    String draw(double width, double height, String description) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" role=\"img\""
                        + " aria-label=\"%s\">%n%s%s</svg>%n",
                width,
                height,
                width,
                height,
                description,
                STYLE,
                content);
    }
}
