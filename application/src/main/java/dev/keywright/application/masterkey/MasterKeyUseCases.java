package dev.keywright.application.masterkey;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.AuditTrail;

/** Wires what is done when the master key is rotated. */
public final class MasterKeyUseCases {

    private MasterKeyUseCases() {}

    public static RewrapAll rewrapAll(
            Foundation foundation, WrappedThings things, Rewrapping rewrapping, AuditTrail auditTrail) {
        return new RewrapAllUseCase(foundation, things, rewrapping, auditTrail);
    }
}
