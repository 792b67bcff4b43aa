package dev.keywright.bootstrap.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Secrets that must not be found again, in any of the forms in which text carries bytes. */
final class Canaries {

    private static final int PREFIX = 4;
    private static final int RANDOM_PART = 43;

    /** What each was, by what is searched for. */
    private final Map<String, String> forms = new LinkedHashMap<>();

    /** A secret, from now on searched for. */
    String plant(String what, String secret) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException(what + " could be found by chance: " + secret);
        }
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.put(secret, what);
        forms.put(URLEncoder.encode(secret, StandardCharsets.UTF_8), what);
        forms.put(Base64.getEncoder().withoutPadding().encodeToString(bytes).substring(0, bytes.length), what);
        forms.put(HexFormat.of().formatHex(bytes), what);
        if (secret.matches("kw[a-z]_[0-9A-Za-z]{49}")) {
            forms.put(secret.substring(PREFIX, PREFIX + RANDOM_PART), what);
        }
        if (secret.startsWith("eyJ")) {
            forms.put(secret.substring(secret.lastIndexOf('.') + 1), what);
        }
        return secret;
    }

    /** A key of 32 bytes, given in base64. */
    void plantKey(String what, String base64) {
        plant(what, base64);
        forms.put(HexFormat.of().formatHex(Base64.getDecoder().decode(base64)), what);
    }

    int count() {
        return Set.copyOf(forms.values()).size();
    }

    /** What is found in the text of all that was planted. */
    Set<String> foundIn(String text) {
        Set<String> found = new TreeSet<>();
        forms.forEach((form, what) -> {
            if (text.contains(form)) {
                found.add(what);
            }
        });
        return found;
    }
}
