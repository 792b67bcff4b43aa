package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.role.RoleName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which keys of the list are wanted, as the address holds it; each is empty for any.
 *
 * @param text part of the name or the client ID
 */
public record KeyFilter(String text, String type, String status, String role) {

    private static final int LONGEST_TEXT = 100;

    static KeyFilter of(ConsoleRequest request) {
        String text = request.query("q").orElse("");
        return new KeyFilter(
                text.codePoints().anyMatch(Character::isISOControl) || text.length() > LONGEST_TEXT ? "" : text,
                request.query("type").filter(KeyFilter::isType).orElse(""),
                request.query("status").filter(KeyFilter::isStatus).orElse(""),
                request.query("role").filter(KeyFilter::isRole).orElse(""));
    }

    private static boolean isType(String text) {
        return text.equals("private") || text.equals("service");
    }

    private static boolean isStatus(String text) {
        return text.matches("active|disabled|expired|revoked");
    }

    private static boolean isRole(String text) {
        return text.length() <= 80 && text.codePoints().noneMatch(Character::isISOControl);
    }

    ApiKeyQuery.Filter query() {
        return new ApiKeyQuery.Filter(
                type.isEmpty() ? null : KeyType.valueOf(type.toUpperCase(Locale.ROOT)),
                status.isEmpty() ? null : KeyStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                role.isEmpty() ? null : new RoleName(role),
                text.isEmpty() ? null : text);
    }

    /** Whether every key is wanted. */
    public boolean isEmpty() {
        return parameters(null).isEmpty();
    }

    /** The list's address with this filter, from a position on. */
    String address(String list, @Nullable String cursor) {
        String query = parameters(cursor).entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? list : list + "?" + query;
    }

    private Map<String, String> parameters(@Nullable String cursor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", text);
        parameters.put("type", type);
        parameters.put("status", status);
        parameters.put("role", role);
        parameters.put("cursor", cursor == null ? "" : cursor);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }
}
