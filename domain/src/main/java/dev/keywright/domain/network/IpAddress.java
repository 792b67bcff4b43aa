package dev.keywright.domain.network;

/**
 * An address of IPv4 or IPv6. An IPv4 address is kept as the IPv6 address that it maps to (RFC 4291, section 2.5.5.2), so that both forms of
 * it are the same.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record IpAddress(long high, long low) {

    static final int BITS = 128;
    static final int IPV4_BITS = 32;

    private static final long MAPPED = 0xFFFFL << IPV4_BITS;
    private static final long LAST_32_BITS = 0xFFFF_FFFFL;
    private static final int GROUPS = 8;

    /**
     * The address of that many bytes, the most significant first.
     *
     * @throws IllegalArgumentException if there are neither 4 nor 16
     */
    public static IpAddress of(byte[] bytes) {
        return switch (bytes.length) {
            case 4 -> new IpAddress(0, MAPPED | number(bytes, 0, 4));
            case 16 -> new IpAddress(number(bytes, 0, 8), number(bytes, 8, 16));
            default -> throw new IllegalArgumentException("an address has 4 or 16 bytes");
        };
    }

    private static long number(byte[] bytes, int first, int end) {
        long number = 0;
        for (int i = first; i < end; i++) {
            number = number << Byte.SIZE | (bytes[i] & 0xFF);
        }
        return number;
    }

    public boolean isIpv4() {
        return high == 0 && (low & ~LAST_32_BITS) == MAPPED;
    }

    /** The same address with all bits but the first ones 0. */
    IpAddress masked(int firstBits) {
        return new IpAddress(high & mask(firstBits), low & mask(firstBits - Long.SIZE));
    }

    private static long mask(int firstBits) {
        if (firstBits <= 0) {
            return 0;
        }
        return firstBits >= Long.SIZE ? -1L : -1L << (Long.SIZE - firstBits);
    }

    /** As it is written: IPv4 by four numbers, IPv6 as RFC 5952 recommends. */
    @Override
    public String toString() {
        return isIpv4() ? ipv4() : ipv6();
    }

    private String ipv4() {
        return (low >>> 24 & 0xFF) + "." + (low >>> 16 & 0xFF) + "." + (low >>> 8 & 0xFF) + "." + (low & 0xFF);
    }

    private String ipv6() {
        int begin = 0;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zerosFrom(i);
            if (zeros > length) {
                begin = i;
                length = zeros;
            }
        }
        return length == 1 ? groups(0, GROUPS) : groups(0, begin) + "::" + groups(begin + length, GROUPS);
    }

    private int zerosFrom(int first) {
        int next = first;
        while (next < GROUPS && group(next) == 0) {
            next++;
        }
        return next - first;
    }

    private String groups(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            text.append(i == first ? "" : ":").append(Long.toHexString(group(i)));
        }
        return text.toString();
    }

    private long group(int index) {
        long half = index < GROUPS / 2 ? high : low;
        return (half >>> ((GROUPS / 2 - 1 - index % (GROUPS / 2)) * Short.SIZE)) & 0xFFFF;
    }
}
