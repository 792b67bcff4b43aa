package dev.keywright.persistence.session;

import dev.keywright.domain.session.Session;
import dev.keywright.persistence.internal.RowMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Rows of {@code session} as the domain knows them. */
@Mapper(config = RowMapping.class)
interface SessionRowMapper {

    @Mapping(target = "user", source = "userId")
    Session toSession(SessionRow row);
}
