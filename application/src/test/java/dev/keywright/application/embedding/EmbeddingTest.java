package dev.keywright.application.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbeddingTest {
    @Test
    void applicationThatEmbedsTheUseCasesIssuesKeysByTheRules() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        EmbeddingExample.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        refusal -> assertThat(refusal)
                                .isEqualTo("Grace: Only an Owner may do this, and your role here is contributor."
                                        + " Ask an Owner of the workspace."),
                        created -> assertThat(created).matches("Ada: created the key [0-9a-f-]{36}"),
                        token -> assertThat(token)
                                .isEqualTo("The key: may [apikey.read, apikey.write, integration.read,"
                                        + " integration.use, role.read, workspace.read]"));
    }
}
