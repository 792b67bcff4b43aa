package dev.keywright.bootstrap.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What counts as one source of requests. */
final class Sources {

    private static final int NETWORK_BYTES = 8;

    private Sources() {}

    /**
     * The IPv4 address as it is; of an IPv6 address its network, since whoever has one address there usually has all 2^64.
     *
     * @param address as the server tells it, perhaps in brackets
     */
    static String of(String address) {
        return address.indexOf(':') < 0 ? address : network(address);
    }

    /** A text with a colon is never looked up as a name. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > 4
                    ? HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK_BYTES) + "/64"
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
