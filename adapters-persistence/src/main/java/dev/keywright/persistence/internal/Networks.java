package dev.keywright.persistence.internal;

import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.network.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Networks as they are kept in one column. */
public final class Networks {

    private Networks() {}

    public static @Nullable String format(@Nullable List<Network> networks) {
        return networks == null
                ? null
                : networks.stream().map(Network::toString).collect(Collectors.joining(" "));
    }

    public static @Nullable List<Network> parse(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(text.split(" ")).map(Networks::network).toList();
    }

    /** What was written by {@link Network#toString}, so that nothing is ever looked up. */
    private static Network network(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            byte[] address = InetAddress.getByName(cidr.substring(0, slash)).getAddress();
            return Network.of(IpAddress.of(address), Integer.parseInt(cidr.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("storage holds a network that isn't one", e);
        }
    }
}
