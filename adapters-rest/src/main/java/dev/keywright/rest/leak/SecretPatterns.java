package dev.keywright.rest.leak;

import dev.keywright.domain.secret.SecretPrefix;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What secrets look like, for who looks for leaked ones.
 *
 * @param reportUri where to report one that was found
 * @param gitleaks rules to add to gitleaks' configuration (TOML)
 * @param trufflehog a configuration of TruffleHog (YAML)
 */
record SecretPatterns(
        URI reportUri, List<SecretPattern> patterns, SecretChecksum checksum, String gitleaks, String trufflehog) {

    static SecretPatterns reportedAt(URI reportUri) {
        List<SecretPattern> patterns =
                Arrays.stream(SecretPrefix.values()).map(SecretPattern::of).toList();
        return new SecretPatterns(
                reportUri,
                patterns,
                SecretChecksum.CRC_32,
                patterns.stream().map(SecretPattern::gitleaksRule).collect(Collectors.joining("\n")),
                patterns.stream()
                        .map(SecretPattern::truffleHogDetector)
                        .collect(Collectors.joining("", "detectors:\n", "")));
    }
}
