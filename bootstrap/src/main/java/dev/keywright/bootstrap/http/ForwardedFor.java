package dev.keywright.bootstrap.http;

import dev.keywright.bootstrap.config.ProxyHeader;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.rest.request.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads headers by which proxies tell for whom they ask. */
final class ForwardedFor {

    /** A parameter of RFC 7239, section 4, whose value may be quoted, and what separates it from the next. */
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*([\\w-]*)\\s*=?\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^;,]*)\\s*([;,]|$)");

    private ForwardedFor() {}

    /** Whom the header's value names, in its order; a text that names nobody where it has to. */
    static List<String> in(String value, ProxyHeader header) {
        return header == ProxyHeader.FORWARDED ? ofRfc7239(value) : List.of(value.split(",", -1));
    }

    private static List<String> ofRfc7239(String value) {
        List<String> named = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(value);
        String ofElement = "";
        int next = 0;
        while (next <= value.length() && parameter.find(next) && parameter.start() == next) {
            if (parameter.group(1).equalsIgnoreCase("for")) {
                ofElement = unquoted(parameter.group(2));
            }
            if (!parameter.group(3).equals(";")) {
                named.add(ofElement);
                ofElement = "";
            }
            if (parameter.group(3).isEmpty()) {
                return named;
            }
            next = parameter.end();
        }
        named.add("");
        return named;
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }

    /** The address, which may have a port, and brackets if it is one of IPv6. */
    static Optional<IpAddress> parse(String text) {
        String address = text.strip();
        if (address.startsWith("[") && address.indexOf(']') > 0) {
            address = address.substring(1, address.indexOf(']'));
        } else if (address.indexOf(':') >= 0 && address.indexOf(':') == address.lastIndexOf(':')) {
            address = address.substring(0, address.indexOf(':'));
        }
        try {
            return Optional.of(Addresses.address(address));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
