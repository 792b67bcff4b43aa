package dev.keywright.domain.network;

/**
 * The addresses that begin with the same bits, of either IPv4 or IPv6: what CIDR writes {@code 192.0.2.0/24} or {@code 2001:db8::/32}.
 *
 * @param first the first of them: all other bits are 0
 * @param bits how many bits they share, of 128; for IPv4 the 96 of its mapping included
 */
public record Network(IpAddress first, int bits) {

    private static final int MAPPING_BITS = IpAddress.BITS - IpAddress.IPV4_BITS;

    public Network {
        if (bits < 0 || bits > IpAddress.BITS || !first.masked(bits).equals(first)) {
            throw new IllegalArgumentException("a network is its first address and how many bits its addresses share");
        }
    }

    /**
     * The network that an address is in.
     *
     * @param prefixLength as CIDR writes it after the slash: 0 to 32 for IPv4, 0 to 128 for IPv6
     * @throws IllegalArgumentException if it is out of these bounds
     */
    public static Network of(IpAddress address, int prefixLength) {
        int bits = address.isIpv4() ? prefixLength + MAPPING_BITS : prefixLength;
        if (prefixLength < 0 || bits > IpAddress.BITS) {
            throw new IllegalArgumentException("the prefix is longer than the address");
        }
        return new Network(address.masked(bits), bits);
    }

    /** Whether the address is one of them. An IPv4 address is in no network of IPv6, not even in the one of all its addresses. */
    public boolean contains(IpAddress address) {
        return address.isIpv4() == isIpv4() && address.masked(bits).equals(first);
    }

    /** Whether every address of that network is one of them. */
    public boolean containsAll(Network other) {
        return other.bits >= bits
                && other.isIpv4() == isIpv4()
                && other.first.masked(bits).equals(first);
    }

    private boolean isIpv4() {
        return bits >= MAPPING_BITS && first.isIpv4();
    }

    /** As CIDR writes it. */
    @Override
    public String toString() {
        return first + "/" + (isIpv4() ? bits - MAPPING_BITS : bits);
    }
}
