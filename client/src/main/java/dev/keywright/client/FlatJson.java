package dev.keywright.client;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object (RFC 8259): texts, numbers ({@link BigDecimal}), truth values and null. Objects and lists inside it are checked as
 * strictly, and their content is left out. A name that is there twice is refused, since readers differ on which one counts.
 */
final class FlatJson {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
    private static final int DEEPEST = 16;

    private final String text;
    private int position;

    private FlatJson(String text) {
        this.text = text;
    }

    static Map<String, @Nullable Object> parse(String text) throws MalformedAnswer {
        FlatJson reader = new FlatJson(text);
        reader.skipBlanks();
        Map<String, @Nullable Object> fields = reader.object(0);
        reader.skipBlanks();
        if (reader.position != text.length()) {
            throw reader.malformed();
        }
        return fields;
    }

    private Map<String, @Nullable Object> object(int depth) throws MalformedAnswer {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        expect('{');
        skipBlanks();
        if (accept('}')) {
            return fields;
        }
        do {
            skipBlanks();
            String name = string();
            if (fields.containsKey(name)) {
                throw new MalformedAnswer("a name is there twice");
            }
            skipBlanks();
            expect(':');
            fields.put(name, value(depth));
        } while (accept(','));
        expect('}');
        return fields;
    }

    /** A value with the blanks around it; null for what has structure, too. */
    private @Nullable Object value(int depth) throws MalformedAnswer {
        skipBlanks();
        Object value = switch (peek()) {
            case '"' -> string();
            case '{', '[' -> structure(depth + 1);
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
        skipBlanks();
        return value;
    }

    private @Nullable Object structure(int depth) throws MalformedAnswer {
        if (depth > DEEPEST) {
            throw new MalformedAnswer("it is nested too deeply");
        }
        if (peek() == '{') {
            object(depth);
            return null;
        }
        expect('[');
        skipBlanks();
        if (!accept(']')) {
            do {
                value(depth);
            } while (accept(','));
            expect(']');
        }
        return null;
    }

    private @Nullable Object literal(String word, @Nullable Object value) throws MalformedAnswer {
        if (!text.startsWith(word, position)) {
            throw malformed();
        }
        position += word.length();
        return value;
    }

    private BigDecimal number() throws MalformedAnswer {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw malformed();
        }
        position = matcher.end();
        return new BigDecimal(matcher.group());
    }

    private String string() throws MalformedAnswer {
        expect('"');
        StringBuilder content = new StringBuilder();
        while (peek() != '"') {
            char c = next();
            if (c < ' ') {
                throw malformed();
            }
            content.append(c == '\\' ? escaped() : c);
        }
        position++;
        return content.toString();
    }

    private char escaped() throws MalformedAnswer {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed();
        };
    }

    private char unicode() throws MalformedAnswer {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw malformed();
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private void skipBlanks() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private boolean accept(char c) throws MalformedAnswer {
        boolean isThere = peek() == c;
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void expect(char c) throws MalformedAnswer {
        if (next() != c) {
            throw malformed();
        }
    }

    private char next() throws MalformedAnswer {
        char c = peek();
        position++;
        return c;
    }

    private char peek() throws MalformedAnswer {
        if (position >= text.length()) {
            throw new MalformedAnswer("it ends too soon");
        }
        return text.charAt(position);
    }

    private MalformedAnswer malformed() {
        return new MalformedAnswer("it isn't JSON at character " + position);
    }
}
