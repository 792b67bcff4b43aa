package dev.keywright.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.audit.Origin;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormGuardTest {

    private static final String SESSION = Cookies.PLAIN_SESSION + "=kwu_one";

    @Test
    void formOfOurOwnPageIsAdmitted() {
        assertThat(FormGuard.admits(post(SESSION, tokenOf(SESSION), Map.of("Sec-Fetch-Site", "same-origin"))))
                .isTrue();
        assertThat(FormGuard.admits(post(
                        SESSION,
                        tokenOf(SESSION),
                        Map.of("Origin", "http://localhost:8080", "Host", "localhost:8080"))))
                .isTrue();
    }

    @Test
    void formOfAnotherSiteIsRefusedWhateverTokenItCarries() {
        for (String site : new String[] {"cross-site", "same-site", "none"}) {
            assertThat(FormGuard.admits(post(SESSION, tokenOf(SESSION), Map.of("Sec-Fetch-Site", site))))
                    .as(site)
                    .isFalse();
        }
        assertThat(FormGuard.admits(post(
                        SESSION, tokenOf(SESSION), Map.of("Origin", "http://evil.example", "Host", "localhost:8080"))))
                .isFalse();
        assertThat(FormGuard.admits(
                        post(SESSION, tokenOf(SESSION), Map.of("Origin", "null", "Host", "localhost:8080"))))
                .isFalse();
        assertThat(FormGuard.admits(post(SESSION, tokenOf(SESSION), Map.of("Host", "localhost:8080"))))
                .isFalse();
    }

    @Test
    void tokenOfAnotherSessionIsRefused() {
        String other = Cookies.PLAIN_SESSION + "=kwu_other";

        assertThat(FormGuard.admits(post(SESSION, tokenOf(other), Map.of("Sec-Fetch-Site", "same-origin"))))
                .isFalse();
        assertThat(FormGuard.admits(post(SESSION, "", Map.of("Sec-Fetch-Site", "same-origin"))))
                .isFalse();
    }

    private static String tokenOf(String cookies) {
        return post(cookies, "", Map.of()).formToken().value();
    }

    private static ConsoleRequest post(String cookies, String token, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Cookie", cookies);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        byte[] body = (FormToken.FIELD + "=" + token).getBytes(StandardCharsets.UTF_8);
        return ConsoleRequest.of("POST", "/sign-out", null, all::get, body, Origin.INTERNAL);
    }
}
