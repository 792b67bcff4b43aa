package dev.keywright.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditActionTest {
    @ParameterizedTest
    @EnumSource
    void actionIsReadBackAsItIsWritten(AuditAction action) {
        assertThat(action.text()).matches("[a-z]+(_[a-z]+)*\\.[a-z]+(_[a-z]+)*");
        assertThat(AuditAction.parse(action.text())).contains(action);
    }

    @Test
    void otherTextIsNoAction() {
        assertThat(AuditAction.parse("API_KEY_CREATED")).isEmpty();
        assertThat(AuditAction.parse("")).isEmpty();
    }
}
