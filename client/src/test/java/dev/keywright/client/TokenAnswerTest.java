package dev.keywright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAnswerTest {
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void whatItDoesNotKnowIsLeftOut() throws MalformedAnswer {
        AccessToken token = TokenAnswer.parse(
                " {\"new\":{\"a\":[1,{\"b\":\"]}\"}]}, \"access_token\" : \"a.b-c_~+/==\",\"token_type\":\"bearer\",\"expires_in\":60.0 }\n",
                NOW);

        assertThat(token.value()).isEqualTo("a.b-c_~+/==");
        assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(token.scopes()).isEmpty();
    }

    @Test
    void everyFormOfTextAndNumberIsRead() throws MalformedAnswer {
        Map<String, @Nullable Object> fields = FlatJson.parse(
                "{\"t\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00ü\",\"n\":-1.5e2,\"z\":0,\"y\":true,\"f\":false,\"x\":null,\"e\":[],\"o\":{}}");

        assertThat(fields.get("t")).isEqualTo("\"\\/\b\f\n\r\té😀ü");
        assertThat(fields.get("n")).isEqualTo(new BigDecimal("-1.5e2"));
        assertThat(fields.get("z")).isEqualTo(BigDecimal.ZERO);
        assertThat(fields.get("y")).isEqualTo(true);
        assertThat(fields.get("f")).isEqualTo(false);
        assertThat(fields).containsEntry("x", null).containsEntry("e", null).containsEntry("o", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}x",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":truex}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"b}",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":1}{\"a\":2}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"a\":1/**/}",
                "\ufeff{}",
                "{\"a\":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}"
            })
    void whatIsNoJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> FlatJson.parse(text)).isInstanceOf(MalformedAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"token_type\":\"Bearer\",\"expires_in\":1}",
                "{\"access_token\":\"\",\"token_type\":\"Bearer\",\"expires_in\":1}",
                "{\"access_token\":\"a b\",\"token_type\":\"Bearer\",\"expires_in\":1}",
                "{\"access_token\":\"a\\r\\nX: y\",\"token_type\":\"Bearer\",\"expires_in\":1}",
                "{\"access_token\":1,\"token_type\":\"Bearer\",\"expires_in\":1}",
                "{\"access_token\":\"a\",\"token_type\":\"mac\",\"expires_in\":1}",
                "{\"access_token\":\"a\",\"expires_in\":1}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":\"1\"}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":0}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":-1}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":1.5}",
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":1e99}"
            })
    void whatIsNoTokenAnswerIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> TokenAnswer.parse(text, NOW))
                .isInstanceOf(MalformedAnswer.class)
                .hasMessageNotContaining("X: y");
    }
}
