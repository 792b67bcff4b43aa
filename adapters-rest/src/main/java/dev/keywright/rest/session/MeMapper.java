package dev.keywright.rest.session;

import dev.keywright.application.session.DescribeCaller;
import dev.keywright.domain.access.Actor;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.User;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.rest.mapping.AnswerMapping;
import dev.keywright.rest.mapping.Plain;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper(config = AnswerMapping.class)
interface MeMapper {

    default MeBody toBody(DescribeCaller.Result caller) {
        Principal who = principalOf(caller.key(), caller.user());
        return toBody(who, Objects.requireNonNull(who.id()), caller);
    }

    private static Principal principalOf(@Nullable Actor key, @Nullable User user) {
        return key != null ? key.principal() : Principal.of(Objects.requireNonNull(user));
    }

    @Mapping(target = "type", source = "who.kind")
    @Mapping(target = "id", source = "id")
    @Mapping(target = "name", source = "who.name")
    @Mapping(target = "user", source = "caller.user")
    @Mapping(target = "apiKey", source = "caller.key")
    @Mapping(target = "memberships", source = "caller.memberships")
    MeBody toBody(Principal who, UUID id, DescribeCaller.Result caller);

    MeBody.UserBody toBody(User user);

    @Mapping(target = "clientId", source = "principal.id")
    @Mapping(target = "workspaceId", source = "workspace")
    @Mapping(target = "type", source = "key", qualifiedByName = "keyType")
    @Mapping(target = "name", source = "principal.name")
    MeBody.KeyBody toBody(Actor key);

    @Named("keyType")
    static String keyType(Actor key) {
        return Plain.text(key.user() == null ? KeyType.SERVICE : KeyType.PRIVATE);
    }

    @Mapping(target = "role", source = "member.role")
    @Mapping(target = "status", source = "member.status")
    MeBody.MembershipBody toBody(DescribeCaller.Membership membership);

    @Mapping(target = "status", source = "workspace")
    MeBody.WorkspaceBody toBody(Workspace workspace);
}
