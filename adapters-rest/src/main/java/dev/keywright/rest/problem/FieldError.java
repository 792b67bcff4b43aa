package dev.keywright.rest.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param field the JSON field, query parameter or header as the client writes it; {@code body} for the body as a whole
 * @param detail what is wrong, to be read after the field's name; never what was sent, which may be a secret
 */
public record FieldError(String field, String detail) {

    @Override
    public String toString() {
        return field + ": " + detail;
    }
}
