package dev.keywright.console.page;

import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists of networks as forms hold them: one per line, though commas and spaces do as well, and none for anywhere.
 *
 * @param network reads one, or throws {@link IllegalArgumentException}
 */
public record NetworkList(Function<String, Network> network) {

    /** As the field holds it. */
    public static String text(@Nullable List<Network> networks) {
        return networks == null ? "" : networks.stream().map(Network::toString).collect(Collectors.joining("\n"));
    }

    /**
     * The networks.
     *
     * @return empty for anywhere
     * @throws IllegalArgumentException that names the first of them that isn't one
     */
    public List<Network> parse(String text) {
        List<String> entries = Arrays.stream(text.split("[\\s,;]+"))
                .filter(entry -> !entry.isEmpty())
                .toList();
        if (entries.size() > KeyRestrictions.MAX_NETWORKS) {
            throw new IllegalArgumentException("must be at most " + KeyRestrictions.MAX_NETWORKS);
        }
        return entries.stream().map(this::parseOne).toList();
    }

    /** The address that a request came from, if the carrying server tells it in a form that is known: IPv6 with or without brackets. */
    public Optional<IpAddress> addressOf(Origin origin) {
        try {
            return Optional.ofNullable(origin.sourceIp())
                    .map(text ->
                            network.apply(text.replaceAll("[\\[\\]]|%.*", "")).first());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private Network parseOne(String entry) {
        try {
            return network.apply(entry);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "must be networks in CIDR, such as 192.0.2.0/24 or 2001:db8::/32, one per line; “" + entry
                            + "” isn't one",
                    e);
        }
    }
}
