package dev.keywright.console.audit;

/** Comma-separated values (RFC 4180). */
final class Csv {

    private Csv() {}

    /** A cell, quoted. What a spreadsheet would take for a formula is made a text by an apostrophe. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
