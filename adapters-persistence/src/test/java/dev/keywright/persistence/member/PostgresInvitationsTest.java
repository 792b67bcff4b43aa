package dev.keywright.persistence.member;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.member.InvitationsContract;
import dev.keywright.persistence.SharedStorage;

class PostgresInvitationsTest extends InvitationsContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
