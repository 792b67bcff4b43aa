package dev.keywright.console.apikey;

import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.console.web.ConsoleRequest;
import dev.keywright.console.web.Ids;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which keys of the list are wanted and in which order, as the address holds it; each is empty for any.
 *
 * @param text part of the name or the client ID
 * @param member the id of the user whose private keys are wanted
 * @param ending within how many days they end
 */
public record KeyFilter(
        String text, String type, String status, String role, String member, String ending, KeySort sort) {

    private static final int LONGEST_TEXT = 100;

    static KeyFilter of(ConsoleRequest request) {
        String text = request.query("q").orElse("");
        return new KeyFilter(
                text.codePoints().anyMatch(Character::isISOControl) || text.length() > LONGEST_TEXT ? "" : text,
                request.query("type").filter(KeyFilter::isType).orElse(""),
                request.query("status").filter(KeyFilter::isStatus).orElse(""),
                request.query("role").filter(KeyFilter::isRole).orElse(""),
                request.query("member").filter(id -> Ids.find(id).isPresent()).orElse(""),
                request.query("ending").filter(KeyFilter::isEnding).orElse(""),
                request.query("sort").flatMap(KeySort::find).orElse(KeySort.USUAL));
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

    private static boolean isEnding(String text) {
        return text.matches("7|14|30");
    }

    /** The keys that end within so many days, whosever they are. */
    static ApiKeyQuery.Filter endingWithin(int days, Instant now) {
        return new ApiKeyQuery.Filter(null, null, null, null, null, now.plus(Duration.ofDays(days)));
    }

    ApiKeyQuery.Filter query(Instant now) {
        return new ApiKeyQuery.Filter(
                type.isEmpty() ? null : KeyType.valueOf(type.toUpperCase(Locale.ROOT)),
                status.isEmpty() ? null : KeyStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                role.isEmpty() ? null : new RoleName(role),
                text.isEmpty() ? null : text,
                Ids.find(member).map(UserId::new).orElse(null),
                ending.isEmpty() ? null : now.plus(Duration.ofDays(Long.parseLong(ending))));
    }

    /** Whether every key is wanted, in whatever order. */
    public boolean isEmpty() {
        return sortedBy(KeySort.USUAL).parameters(null).isEmpty();
    }

    KeyFilter sortedBy(KeySort other) {
        return new KeyFilter(text, type, status, role, member, ending, other);
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
        parameters.put("member", member);
        parameters.put("ending", ending);
        parameters.put("sort", sort.equals(KeySort.USUAL) ? "" : sort.value());
        parameters.put("cursor", cursor == null ? "" : cursor);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }
}
