package dev.keywright.domain.apikey;

/** Whether a key, taken by itself, works. Its member and its workspace may stop it besides. */
public enum KeyStatus {
    ACTIVE,
    DISABLED,
    EXPIRED,
    REVOKED
}
