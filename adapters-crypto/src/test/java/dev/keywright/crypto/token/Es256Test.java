package dev.keywright.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class Es256Test {

    private static final BigInteger ORDER = Curve.P_256.toECParameterSpec().getOrder();

    private final Es256 scheme;
    private final KeyPair pair;

    Es256Test(Signer signer) throws Exception {
        scheme = new Es256(signer.provider());
        pair = scheme.generateKeyPair();
    }

    @Test
    void everySignatureHas64OctetsAndTheLowerS() throws Exception {
        for (int i = 0; i < 300; i++) {
            byte[] signature = scheme.sign(input(i), pair.getPrivate());

            assertThat(signature).hasSize(64);
            assertThat(s(signature)).isLessThanOrEqualTo(ORDER.shiftRight(1));
            assertThat(scheme.verify(input(i), signature, pair.getPublic())).isTrue();
        }
    }

    @Test
    void theOtherSignatureThatAnyoneCanComputeIsRefused() throws Exception {
        byte[] signature = scheme.sign(input(1), pair.getPrivate());
        byte[] other = with(r(signature), ORDER.subtract(s(signature)));

        assertThat(verifiesWithoutOurRule(other)).isTrue();
        assertThat(scheme.verify(input(1), other, pair.getPublic())).isFalse();
    }

    @Test
    void aSignatureOfZerosOrBeyondTheOrderIsRefused() throws Exception {
        byte[] signature = scheme.sign(input(1), pair.getPrivate());
        BigInteger r = r(signature);
        BigInteger s = s(signature);
        BigInteger zero = BigInteger.ZERO;

        for (byte[] forged : new byte[][] {
            with(zero, zero), with(r, zero), with(zero, s), with(ORDER, s), with(r, ORDER), with(ORDER, zero)
        }) {
            assertThat(scheme.verify(input(1), forged, pair.getPublic())).isFalse();
        }
    }

    @Test
    void aSignatureOfAnyOtherLengthIsRefused() throws Exception {
        byte[] signature = scheme.sign(input(1), pair.getPrivate());

        for (int length : new int[] {0, 1, 32, 62, 63, 65, 66, 72, 128}) {
            assertThat(scheme.verify(input(1), Arrays.copyOf(signature, length), pair.getPublic()))
                    .as("%d octets", length)
                    .isFalse();
        }
    }

    private boolean verifiesWithoutOurRule(byte[] signature) throws Exception {
        java.security.Signature jca = java.security.Signature.getInstance(scheme.signatureAlgorithm());
        jca.initVerify(pair.getPublic());
        jca.update(input(1));
        return jca.verify(signature);
    }

    private static byte[] input(int i) {
        return ("input " + i).getBytes(StandardCharsets.UTF_8);
    }

    private static BigInteger r(byte[] signature) {
        return new BigInteger(1, signature, 0, 32);
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, signature, 32, 32);
    }

    private static byte[] with(BigInteger r, BigInteger s) {
        byte[] signature = new byte[64];
        put(r, signature, 32);
        put(s, signature, 64);
        return signature;
    }

    private static void put(BigInteger number, byte[] signature, int end) {
        byte[] magnitude = number.toByteArray();
        int length = Math.min(magnitude.length, 32);
        System.arraycopy(magnitude, magnitude.length - length, signature, end - length, length);
    }
}
