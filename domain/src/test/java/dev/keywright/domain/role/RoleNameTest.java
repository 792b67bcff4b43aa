package dev.keywright.domain.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"owner", "Owner", "OWNER", " oWner "})
    void ownerInAnyCaseIsOwner(String text) {
        assertThat(new RoleName(text)).isEqualTo(RoleName.OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own er", "0wner", "owners", "\uFF4F\uFF57\uFF4E\uFF45\uFF52"})
    void whatOnlyLooksLikeOwnerIsAnotherRole(String text) {
        assertThat(new RoleName(text)).isNotEqualTo(RoleName.OWNER);
    }

    @Test
    void roleNameIsAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleName(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleName("owner\u202E"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleName("x".repeat(81)));
    }
}
