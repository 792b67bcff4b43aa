package dev.keywright.rest.request;

import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.network.Network;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import org.jspecify.annotations.Nullable;

/**
 * Parsers of addresses and networks, which take each in its full form only: what some programs read as 127.1 or 010.0.0.1 means something else
 * to others. Each throws {@link IllegalArgumentException} with what is wrong. Nothing is ever looked up.
 */
public final class Addresses {

    private static final int MAPPING_BITS = 96;
    private static final int LONGEST = 64;
    private static final IPAddressStringParameters FULL_FORMS = fullForms();

    private Addresses() {}

    private static IPAddressStringParameters fullForms() {
        IPAddressStringParameters.Builder forms = new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowMask(false)
                .allowPrefixOnly(false)
                .allowWildcardedSeparator(false)
                .allow_inet_aton(false)
                .setRangeOptions(RangeParameters.NO_RANGE);
        forms.getIPv4AddressParametersBuilder()
                .allowBinary(false)
                .allowLeadingZeros(false)
                .allowPrefixesBeyondAddressSize(false);
        forms.getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowBase85(false)
                .allowBinary(false)
                .allowPrefixesBeyondAddressSize(false);
        return forms.toParams();
    }

    /** An address of IPv4 or IPv6, without a prefix length. */
    public static IpAddress address(String text) {
        IPAddress parsed = parse(text);
        if (parsed == null || parsed.getNetworkPrefixLength() != null) {
            throw new IllegalArgumentException("must be an address of IPv4 or IPv6, such as 192.0.2.7 or 2001:db8::7");
        }
        return IpAddress.of(parsed.getBytes());
    }

    /** A network as CIDR writes it, or an address, which is a network of one. Bits after the prefix don't count. */
    public static Network network(String text) {
        IPAddress parsed = parse(text);
        if (parsed == null) {
            throw notANetwork();
        }
        IpAddress address = IpAddress.of(parsed.getLower().getBytes());
        Integer prefix = parsed.getNetworkPrefixLength();
        int bits = prefix == null ? parsed.getBitCount() : prefix;
        boolean mapped = address.isIpv4() && parsed.isIPv6();
        if (mapped && bits < MAPPING_BITS) {
            throw notANetwork();
        }
        return Network.of(address, mapped ? bits - MAPPING_BITS : bits);
    }

    private static IllegalArgumentException notANetwork() {
        return new IllegalArgumentException("must be a network in CIDR, such as 192.0.2.0/24 or 2001:db8::/32");
    }

    private static @Nullable IPAddress parse(String text) {
        return text.length() > LONGEST ? null : new IPAddressString(text, FULL_FORMS).getAddress();
    }
}
