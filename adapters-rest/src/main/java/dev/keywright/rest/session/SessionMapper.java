package dev.keywright.rest.session;

import dev.keywright.application.session.ListSessions;
import dev.keywright.domain.session.Session;
import dev.keywright.rest.mapping.AnswerMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = AnswerMapping.class)
interface SessionMapper {

    default SessionList toList(ListSessions.Result result) {
        return new SessionList(result.sessions().stream()
                .map(session -> toEntry(session, session.id().equals(result.current())))
                .toList());
    }

    @Mapping(target = "id", source = "session.id.value")
    @Mapping(target = "current", source = "current")
    SessionList.Entry toEntry(Session session, boolean current);
}
