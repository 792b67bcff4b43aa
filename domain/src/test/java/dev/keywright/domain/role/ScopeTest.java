package dev.keywright.domain.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "workspace.read", "!", "#", "[", "]", "~", "https://example.com/scope"})
    void scopeTokenOfRfc6749IsAScope(String text) {
        assertThat(new Scope(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\"b", "a\\b", "a\n", "\u007F", "é", "\0"})
    void otherTextIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(text));
    }

    @Test
    void scopeHasAtMost100Characters() {
        assertThat(new Scope("x".repeat(100)).value()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope("x".repeat(101)));
    }

    @Test
    void listIsReadInAnyOrderEachScopeOnce() {
        assertThat(Scope.parseList("  role.read apikey.read  role.read "))
                .containsExactly(Scope.APIKEY_READ, Scope.ROLE_READ);
        assertThat(Scope.parseList("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.parseList("role.read \"x\""));
    }

    @Test
    void listIsWrittenSorted() {
        assertThat(Scope.formatList(List.of(Scope.ROLE_READ, Scope.APIKEY_READ)))
                .isEqualTo("apikey.read role.read");
        assertThat(Scope.formatList(List.of())).isEmpty();
    }
}
