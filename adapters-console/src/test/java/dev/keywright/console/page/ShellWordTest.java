package dev.keywright.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordTest {

    @Test
    void onlyWhatAShellWouldReadSomethingIntoIsQuoted() {
        assertThat(ShellWord.of("ada+x@example.com")).isEqualTo("ada+x@example.com");
        assertThat(ShellWord.of("night watch")).isEqualTo("'night watch'");
        assertThat(ShellWord.of("$(reboot)")).isEqualTo("'$(reboot)'");
        assertThat(ShellWord.of("")).isEqualTo("''");
    }

    @Test
    void aQuoteInsideIsKept() {
        assertThat(ShellWord.of("o'hara")).isEqualTo("'o'\\''hara'");
    }
}
