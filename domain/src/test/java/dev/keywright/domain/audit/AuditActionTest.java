package dev.keywright.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditActionTest {

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void isWrittenAsNounAndPastParticipleAndReadBack(AuditAction action) {
        assertThat(action.text()).matches("[a-z_]+\\.[a-z_]+ed");
        assertThat(AuditAction.parse(action.text())).contains(action);
    }

    @Test
    void unknownTextIsNoAction() {
        assertThat(AuditAction.parse("api_key.exploded")).isEmpty();
    }
}
