package dev.keywright.console.web;

import java.util.Optional;

/** Whole numbers as forms hold them, which may be left blank. */
public final class WholeNumbers {

    private WholeNumbers() {}

    /**
     * The number, or empty if the field is left blank.
     *
     * @throws IllegalArgumentException if it isn't a whole number, or out of its bounds
     */
    public static Optional<Integer> parse(String typed, int least, int most) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "must be a whole number from " + least + " to " + most + ", or left blank");
        }
        return Optional.of(number);
    }
}
