package dev.keywright.rest.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.rest.ApiUnderTest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real secrets against what is published of them. */
class SecretPatternsTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static JsonNode published() {
        ApiUnderTest.Answer answer = API.send(API.anonymous("/.well-known/keywright-secret-patterns.json"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
        return answer.json();
    }

    private static String aSecret(SecretPrefix prefix) {
        byte[] random = new byte[Secret.RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return Secret.of(prefix, random).reveal();
    }

    private static Map<String, Pattern> regexes() {
        Map<String, Pattern> regexes = new TreeMap<>();
        published()
                .path("patterns")
                .forEach(pattern -> regexes.put(
                        pattern.path("prefix").asText(),
                        Pattern.compile(pattern.path("regex").asText())));
        return regexes;
    }

    private static List<String> found(Pattern regex, String text) {
        return regex.matcher(text).results().map(match -> match.group()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void realSecretsAreFoundInText(SecretPrefix prefix) {
        Map<String, Pattern> regexes = regexes();
        assertThat(regexes).hasSize(SecretPrefix.values().length);
        Pattern regex = Objects.requireNonNull(regexes.remove(prefix.text()));

        for (int i = 0; i < 1_000; i++) {
            String secret = aSecret(prefix);
            assertThat(found(regex, secret)).containsExactly(secret);
            assertThat(found(regex, "KEY=" + secret + "\n\"" + secret + "\",")).containsExactly(secret, secret);
            assertThat(regexes.values())
                    .allSatisfy(other -> assertThat(found(other, secret)).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLongerOrShorterIsNotFound(SecretPrefix prefix) {
        Pattern regex = Objects.requireNonNull(regexes().get(prefix.text()));
        String secret = aSecret(prefix);

        assertThat(found(regex, secret + "x")).isEmpty();
        assertThat(found(regex, "x" + secret)).isEmpty();
        assertThat(found(regex, secret.substring(0, secret.length() - 1))).isEmpty();
        assertThat(found(regex, secret.replace('_', '-'))).isEmpty();
    }

    /** By the description alone, and not by the code that makes secrets. */
    @ParameterizedTest
    @EnumSource
    void checksumIsAsDescribed(SecretPrefix prefix) {
        JsonNode checksum = published().path("checksum");
        String alphabet = checksum.path("alphabet").asText();
        int characters = checksum.path("characters").intValue();
        assertThat(checksum.path("algorithm").asText()).startsWith("CRC-32");
        String secret = aSecret(prefix);
        CRC32 crc = new CRC32();
        crc.update(secret.substring(0, secret.length() - characters).getBytes(StandardCharsets.US_ASCII));

        StringBuilder digits = new StringBuilder();
        for (long rest = crc.getValue(); rest > 0; rest /= alphabet.length()) {
            digits.insert(0, alphabet.charAt((int) (rest % alphabet.length())));
        }
        while (digits.length() < characters) {
            digits.insert(0, '0');
        }

        assertThat(secret).endsWith(digits);
    }

    @Test
    void rulesOfBothScannersHaveTheSameRegexes() {
        JsonNode published = published();
        List<String> regexes = published.path("patterns").findValuesAsText("regex");

        assertThat(quoted(published.path("gitleaks").asText(), "regex = '''(.*)'''"))
                .isEqualTo(regexes);
        assertThat(quoted(published.path("trufflehog").asText(), " {6}secret: '(.*)'"))
                .isEqualTo(regexes);
        assertThat(quoted(published.path("gitleaks").asText(), "id = \"(.*)\""))
                .isEqualTo(published.path("patterns").findValuesAsText("name"));
        assertThat(quoted(published.path("trufflehog").asText(), " {2}- name: (.*)"))
                .isEqualTo(published.path("patterns").findValuesAsText("name"));
        assertThat(published.path("trufflehog").asText()).startsWith("detectors:\n  - name: ");
        assertThat(published.path("report_uri").asText()).isEqualTo(ApiUnderTest.ISSUER + "/v1/leaks");
    }

    private static List<String> quoted(String text, String line) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("^" + line + "$", Pattern.MULTILINE).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
