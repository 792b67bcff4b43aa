package dev.keywright.benchmarks.report;

import java.util.List;

/** Bars under a title, one for each server, with the median as their length and its number behind them; a line spans the rounds. */
final class BarPanel {

    private static final double NAMES = 165;
    private static final double NUMBERS = 64;
    private static final double HEAD = 44;
    private static final double ROW = 26;
    private static final double BAR = 16;

    private final String title;
    private final String note;
    private final List<Bar> bars;

    /** @param ours whether it is Keywright's */
    record Bar(String name, boolean ours, Spread spread) {}

    BarPanel(String title, String note, List<Bar> bars) {
        this.title = title;
        this.note = note;
        this.bars = bars;
    }

    double height() {
        return HEAD + bars.size() * ROW;
    }

    void draw(Svg svg, double left, double top, double width) {
        svg.text("title", left, top + 16, title);
        svg.text("note", left, top + 34, note);
        double highest =
                bars.stream().mapToDouble(bar -> bar.spread().max()).max().orElse(1);
        double perUnit = (width - NAMES - NUMBERS) / highest;
        double y = top + HEAD;
        for (Bar bar : bars) {
            draw(svg, bar, left + NAMES, y, perUnit);
            y += ROW;
        }
    }

    private static void draw(Svg svg, Bar bar, double left, double y, double perUnit) {
        Spread spread = bar.spread();
        double middle = y + BAR / 2;
        svg.textBefore(left - 8, middle + 4.5, bar.name());
        svg.bar(bar.ours() ? "ours" : "theirs", left, y, Math.max(1, spread.median() * perUnit), BAR);
        svg.range(left + spread.min() * perUnit, left + spread.max() * perUnit, middle);
        svg.text("number", left + spread.max() * perUnit + 6, middle + 4.5, Numbers.plain(spread.median()));
    }
}
