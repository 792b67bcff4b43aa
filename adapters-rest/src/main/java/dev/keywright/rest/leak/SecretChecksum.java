package dev.keywright.rest.leak;

import dev.keywright.domain.secret.Secret;

/**
 * How to tell a secret from random text that looks like one.
 *
 * @param characters how many at its end are the checksum
 * @param covers what it is the checksum of
 * @param encoding how the checksum is written, with the digits of the alphabet
 */
record SecretChecksum(String algorithm, int characters, String covers, String encoding, String alphabet) {

    static final SecretChecksum CRC_32 = new SecretChecksum(
            "CRC-32 (IEEE 802.3)",
            Secret.CHECKSUM_CHARACTERS,
            "all characters before the checksum, prefix included, as ASCII",
            "base 62, most significant digit first, padded with 0 on the left",
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
