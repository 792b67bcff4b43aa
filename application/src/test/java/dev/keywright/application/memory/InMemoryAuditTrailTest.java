package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.audit.AuditTrailContract;

class InMemoryAuditTrailTest extends AuditTrailContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
