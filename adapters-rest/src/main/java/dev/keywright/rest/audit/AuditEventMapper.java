package dev.keywright.rest.audit;

import dev.keywright.application.Page;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Target;
import dev.keywright.rest.mapping.AnswerMapping;
import dev.keywright.rest.request.Cursors;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = AnswerMapping.class)
interface AuditEventMapper {

    @Mapping(target = "actor", source = "event")
    @Mapping(target = "sourceIp", source = "origin.sourceIp")
    @Mapping(target = "requestId", source = "origin.requestId")
    AuditEventBody toBody(AuditEvent event);

    default AuditEventBody.ActorBody actor(AuditEvent event) {
        return toBody(event.actor(), event.secret());
    }

    @Mapping(target = "type", source = "actor.kind")
    @Mapping(target = "id", source = "actor.id")
    @Mapping(target = "secretId", source = "secret")
    AuditEventBody.ActorBody toBody(Principal actor, @Nullable SecretId secret);

    @Mapping(target = "type", source = "kind")
    AuditEventBody.TargetBody toBody(Target target);

    default AuditEventList toList(Page<AuditEvent> page) {
        return new AuditEventList(page.items().stream().map(this::toBody).toList(), Cursors.encode(page.next()));
    }
}
