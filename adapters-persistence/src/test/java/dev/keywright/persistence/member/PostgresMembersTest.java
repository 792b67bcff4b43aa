package dev.keywright.persistence.member;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.member.MembersContract;
import dev.keywright.persistence.SharedStorage;

class PostgresMembersTest extends MembersContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
