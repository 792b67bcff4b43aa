package dev.keywright.crypto.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.idempotency.AnswerSealing;
import dev.keywright.crypto.MasterKeys;
import dev.keywright.crypto.vault.MasterKeyRing;
import dev.keywright.crypto.vault.Vault;
import dev.keywright.crypto.vault.WrongMasterKey;
import dev.keywright.domain.idempotency.IdempotencyKey;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedAnswersTest {

    private static final byte[] ANSWER = "{\"client_secret\":\"kws_canary\"}".getBytes(StandardCharsets.UTF_8);

    private final Vault vault = new Vault(MasterKeyRing.of(MasterKeys.aMasterKey()));
    private final AnswerSealing sealing = new SealedAnswers(vault);
    private final IdempotencyKey key = new IdempotencyKey("8e03978e-40d5-43dd-bc93-6894a57f9324");
    private final RequestDigest request = sealing.identify(key, "ada in acme");

    @Test
    void answerIsHadAgainWithTheSameKey() {
        SealedAnswer sealed = sealing.seal(key, request, ANSWER);

        assertThat(sealing.open(new IdempotencyKey(key.reveal()), request, sealed))
                .isEqualTo(ANSWER);
    }

    @Test
    void nothingOfTheAnswerOrTheKeyShows() {
        SealedAnswer sealed = sealing.seal(key, request, ANSWER);

        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("canary", key.reveal());
        assertThat(sealed.bytes())
                .isNotEqualTo(sealing.seal(key, request, ANSWER).bytes());
        assertThat(new String(request.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(key.reveal());
    }

    @Test
    void masterKeyAloneDoesNotOpenIt() {
        byte[] inner = vault.unwrap(
                "idempotent answer", sealing.seal(key, request, ANSWER).bytes());

        assertThat(new String(inner, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
        assertThatThrownBy(
                        () -> sealing.open(new IdempotencyKey("another"), request, sealing.seal(key, request, ANSWER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idempotencyKeyAloneDoesNotOpenIt() {
        SealedAnswer sealed = sealing.seal(key, request, ANSWER);

        assertThatThrownBy(() -> new SealedAnswers(new Vault(MasterKeyRing.of(MasterKeys.anotherMasterKey())))
                        .open(key, request, sealed))
                .isInstanceOf(WrongMasterKey.class);
    }

    @Test
    void answerOfOneRequestIsNotAnothers() {
        SealedAnswer sealed = sealing.seal(key, request, ANSWER);

        assertThatThrownBy(() -> sealing.open(key, sealing.identify(key, "grace in acme"), sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void requestsAreToldApartByKeyAndByMaker() {
        assertThat(sealing.identify(key, "ada in acme")).isEqualTo(request).hasSameHashCodeAs(request);
        assertThat(sealing.identify(key, "ada in globex")).isNotEqualTo(request);
        assertThat(sealing.identify(new IdempotencyKey("another"), "ada in acme"))
                .isNotEqualTo(request);
        assertThat(sealing.digest("payload")).isEqualTo(sealing.digest("payload"));
        assertThat(sealing.digest("another")).isNotEqualTo(sealing.digest("payload"));
    }
}
