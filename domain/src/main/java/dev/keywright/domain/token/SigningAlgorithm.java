package dev.keywright.domain.token;

/** How access tokens are signed (RFC 7518, section 3.1). */
public enum SigningAlgorithm {
    /** ECDSA on P-256 with SHA-256. */
    ES256,
    /** RSASSA-PKCS1-v1_5 with SHA-256, keys of 2048 bits. */
    RS256
}
