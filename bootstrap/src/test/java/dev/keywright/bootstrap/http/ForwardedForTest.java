package dev.keywright.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.config.ProxyHeader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedForTest {

    @Test
    void addressesAreInTheOrderOfTheHeader() {
        assertThat(ForwardedFor.in("192.0.2.1, 192.0.2.2,2001:db8::1", ProxyHeader.X_FORWARDED_FOR))
                .containsExactly("192.0.2.1", " 192.0.2.2", "2001:db8::1");
        assertThat(ForwardedFor.in(
                        "for=192.0.2.1;proto=http, For=\"[2001:db8::1]:4711\";by=\"a,b;for=9.9.9.9\" , proto=https",
                        ProxyHeader.FORWARDED))
                .containsExactly("192.0.2.1", "[2001:db8::1]:4711", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"for=\"192.0.2.1", "\"x\"y=1, for=192.0.2.1", "for==192.0.2.1", "=;=,"})
    void whatIsMalformedNamesNobodyToItsRight(String value) {
        List<String> named = ForwardedFor.in(value, ProxyHeader.FORWARDED);

        assertThat(ForwardedFor.parse(named.get(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "' 192.0.2.1 ', 192.0.2.1",
        "192.0.2.1:4711, 192.0.2.1",
        "[2001:db8::1]:4711, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1",
        "2001:db8::1, 2001:db8::1",
        "::ffff:192.0.2.1, 192.0.2.1",
    })
    void addressIsReadWithoutItsPort(String text, String address) {
        assertThat(ForwardedFor.parse(text).orElseThrow()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "_hidden", "localhost", "192.0.2", "192.0.2.1.2", "[]", "[2001:db8::1", ":"})
    void whatIsNoAddressIsNone(String text) {
        assertThat(ForwardedFor.parse(text)).isEmpty();
    }
}
