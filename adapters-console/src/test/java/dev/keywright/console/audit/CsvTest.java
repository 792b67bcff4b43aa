package dev.keywright.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesAreDoubledAndLineBreaksKept() {
        assertThat(Csv.cell("a \"b\",\nc")).isEqualTo("\"a \"\"b\"\",\nc\"");
    }

    @Test
    void whatASpreadsheetWouldRunIsATextForIt() {
        assertThat(Csv.cell("=HYPERLINK(1)")).isEqualTo("\"'=HYPERLINK(1)\"");
        assertThat(Csv.cell("@x")).isEqualTo("\"'@x\"");
        assertThat(Csv.cell("x=1")).isEqualTo("\"x=1\"");
    }
}
