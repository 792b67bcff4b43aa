package dev.keywright.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0/24",
        "192.0.2.77/24, 192.0.2.0/24",
        "192.0.2.7, 192.0.2.7/32",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:DB8::/32, 2001:db8::/32",
        "2001:db8::1, 2001:db8::1/128",
        "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1/128",
        "::/0, ::/0",
        "::ffff:192.0.2.0/120, 192.0.2.0/24",
        "::ffff:c000:207, 192.0.2.7/32",
    })
    void networkIsReadWithItsBitsAfterThePrefixCleared(String text, String network) {
        assertThat(Addresses.network(text)).hasToString(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "example.com",
                "127.1",
                "10",
                "010.0.0.1",
                "0x7f.0.0.1",
                "1.2.3.4.5",
                "256.0.0.1",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/255.0.0.0",
                "10.0.0.0/",
                "/8",
                "10.*.*.*",
                "10.0.0.1-9",
                "::/129",
                ":::",
                "fe80::1%eth0",
                "1::2::3",
                "*",
                "::ffff:192.0.2.0/80",
                "2001:db8::/32/64",
                "10.0.0.0/8,11.0.0.0/8"
            })
    void whatIsNoNetworkInItsFullFormIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Addresses.network(text))
                .withMessageContaining("CIDR");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "2001:DB8:0::7, 2001:db8::7", "::ffff:192.0.2.7, 192.0.2.7", "::1, ::1"})
    void addressIsRead(String text, String address) {
        assertThat(Addresses.address(text)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "192.0.2.7/32",
                "localhost",
                "127.1",
                "unknown",
                "_hidden",
                "192.0.2.7:80",
                "[::1]",
                "1.2.3.04"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Addresses.address(text));
    }
}
