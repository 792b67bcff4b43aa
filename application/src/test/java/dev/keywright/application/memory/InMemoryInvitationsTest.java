package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.member.InvitationsContract;

class InMemoryInvitationsTest extends InvitationsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
