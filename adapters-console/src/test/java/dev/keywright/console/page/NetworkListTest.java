package dev.keywright.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.network.IpAddress;
import dev.keywright.domain.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkListTest {

    private final NetworkList list = new NetworkList(NetworkListTest::tenDot);

    /** Reads {@code 10.x} only. */
    private static Network tenDot(String text) {
        if (!text.matches("10\\.[0-9]{1,3}")) {
            throw new IllegalArgumentException("must begin with 10.");
        }
        return Network.of(IpAddress.of(new byte[] {10, (byte) Integer.parseInt(text.substring(3)), 0, 0}), 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1\n10.2", "10.1\r\n10.2\r\n", "10.1, 10.2", " 10.1;10.2 ", "\n\n10.1\n\n\t10.2"})
    void networksAreReadHoweverTheyAreSeparated(String text) {
        assertThat(list.parse(text)).hasToString("[10.1.0.0/16, 10.2.0.0/16]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", ","})
    void nothingStandsForAnywhere(String text) {
        assertThat(list.parse(text)).isEmpty();
    }

    @Test
    void theFirstThatIsNoNetworkIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.parse("10.1\n11.2\n11.3"))
                .withMessageContaining("“11.2” isn't one");
    }

    @Test
    void moreThanMayBeNamedAreRefused() {
        assertThat(list.parse("10.1 ".repeat(50))).hasSize(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.parse("10.1 ".repeat(51)))
                .withMessageContaining("at most 50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.7", "[10.7]", "[10.7%eth0]"})
    void addressOfARequestIsReadWithAndWithoutBracketsAndZone(String text) {
        assertThat(list.addressOf(new Origin(text, null)))
                .hasValueSatisfying(address -> assertThat(address).hasToString("10.7.0.0"));
    }

    @Test
    void addressThatIsNotKnownIsNone() {
        assertThat(list.addressOf(new Origin("@unix", null))).isEmpty();
        assertThat(list.addressOf(Origin.INTERNAL)).isEmpty();
    }

    @Test
    void whatIsShownIsWhatIsRead() {
        assertThat(NetworkList.text(list.parse("10.1, 10.2"))).isEqualTo("10.1.0.0/16\n10.2.0.0/16");
        assertThat(NetworkList.text(null)).isEmpty();
    }
}
