package dev.keywright.bootstrap.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way that the README shows a newcomer, from the sign-in to a token in a terminal. It prints what each step took, for the README. */
@ExtendWith(ConsoleBrowser.class)
class ConsoleFirstRunTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private long since;
    private Duration all = Duration.ZERO;

    @Test
    void fromTheSignInToATokenPrintedByCurlTakesUnderAMinute(ConsoleVisitor newcomer)
            throws IOException, InterruptedException {
        since = System.nanoTime();
        newcomer.go("/");
        assertThat(newcomer.heading()).hasText("Sign in");
        done("open the address");
        newcomer.signInAsOwner();
        assertThat(newcomer.heading()).hasText("API keys");
        done("sign in");
        newcomer.createPrivateKey("first run");
        done("create a key");
        newcomer.button("Test it now").click();
        assertThat(newcomer.page().locator("#test-result")).containsText("expires_in: 3600");
        done("test it now");
        newcomer.page().locator("#tab-curl").click();
        String line = newcomer.page().locator("#code-curl").textContent();
        done("take the curl line");

        String printed = run(line);

        done("run it in a terminal");
        assertThat(printed).contains("\"access_token\":\"eyJ", "\"expires_in\":3600");
        assertThat(all).isLessThan(A_MINUTE);
    }

    private void done(String step) {
        Duration taken = Duration.ofNanos(System.nanoTime() - since);
        all = all.plus(taken);
        System.out.printf("First run: %-22s %5d ms, %5d ms in all%n", step, taken.toMillis(), all.toMillis());
        since = System.nanoTime();
    }

    private static String run(String line) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return printed;
    }
}
