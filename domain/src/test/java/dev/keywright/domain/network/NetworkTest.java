package dev.keywright.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0, true",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.1.255, false",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.77/24, 192.0.2.1, true",
        "192.0.2.7/32, 192.0.2.7, true",
        "192.0.2.7/32, 192.0.2.6, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "128.0.0.0/1, 127.255.255.255, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::, false",
        "2001:db8::/64, 2001:db8::ffff:ffff:ffff:ffff, true",
        "2001:db8::/65, 2001:db8::8000:0:0:0, false",
        "2001:db8::1/128, 2001:db8::1, true",
        "2001:db8::1/128, 2001:db8::2, false",
        "::/0, 2001:db8::1, true",
        "::/0, 192.0.2.7, false",
        "::1/128, 127.0.0.1, false",
    })
    void networkContainsTheAddressesThatBeginAlike(String network, String address, boolean contains) {
        assertThat(network(network).contains(address(address))).isEqualTo(contains);
    }

    @Test
    void ipv4MappedAddressCountsAsIpv4() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xFF;
        mapped[12] = (byte) 192;
        mapped[14] = 2;
        mapped[15] = 7;

        assertThat(IpAddress.of(mapped)).isEqualTo(address("192.0.2.7")).hasToString("192.0.2.7");
        assertThat(network("192.0.2.0/24").contains(IpAddress.of(mapped))).isTrue();
        assertThat(Network.of(IpAddress.of(mapped), 24)).isEqualTo(network("192.0.2.0/24"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.0.0/16, true",
        "10.0.0.0/8, 10.0.0.0/8, true",
        "10.1.0.0/16, 10.0.0.0/8, false",
        "10.0.0.0/8, 11.0.0.0/16, false",
        "::/0, 2001:db8::/32, true",
        "::/0, 10.0.0.0/8, false",
        "0.0.0.0/0, ::/0, false",
    })
    void networkMayHoldAnother(String network, String other, boolean holds) {
        assertThat(network(network).containsAll(network(other))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77/24, 192.0.2.0/24",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8:0:0:1:0:0:1/128, 2001:db8::1:0:0:1/128",
        "2001:db8:0:1:1:1:1:1/128, 2001:db8:0:1:1:1:1:1/128",
        "2001:0:0:1:0:0:0:1/128, 2001:0:0:1::1/128",
        "2001:db8::/32, 2001:db8::/32",
        "::/0, ::/0",
        "::1/128, ::1/128",
        "1::/128, 1::/128",
    })
    void networkIsWrittenAsCidrHasIt(String network, String written) {
        assertThat(network(network)).hasToString(written);
    }

    @Test
    void writtenAddressIsTheSameAddressAgain() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextBoolean() ? 0 : random.nextInt(256));
            }
            IpAddress address = IpAddress.of(bytes);

            assertThat(address(address.toString())).isEqualTo(address);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 33, 128})
    void prefixFitsTheAddress(int prefix) {
        IpAddress address = address("192.0.2.7");

        assertThatIllegalArgumentException().isThrownBy(() -> Network.of(address, prefix));
    }

    @Test
    void addressHasFourOrSixteenBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> IpAddress.of(new byte[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(address("192.0.2.7"), 120));
    }

    private static Network network(String cidr) {
        String[] parts = cidr.split("/");
        return Network.of(address(parts[0]), Integer.parseInt(parts[1]));
    }

    private static IpAddress address(String literal) {
        try {
            return IpAddress.of(InetAddress.getByName(literal).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
