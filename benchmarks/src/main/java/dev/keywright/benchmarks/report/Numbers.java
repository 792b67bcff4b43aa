package dev.keywright.benchmarks.report;

import java.util.Locale;

/** Numbers as a person reads them: three digits that count. */
final class Numbers {

    private Numbers() {}

    static String plain(double number) {
        if (number >= 100) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return String.format(Locale.ROOT, number >= 10 ? "%.1f" : "%.2f", number);
    }

    /** The median, and the lowest and highest. */
    static String withSpread(Spread spread) {
        return plain(spread.median()) + " (" + plain(spread.min()) + "–" + plain(spread.max()) + ")";
    }

    static String ratio(double number) {
        return plain(number) + " ×";
    }
}
