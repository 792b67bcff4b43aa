package dev.keywright.persistence.apikey;

import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.persistence.internal.RowMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Live keys as the domain knows them. */
@Mapper(config = RowMapping.class)
interface LiveKeyRowMapper {

    @Mapping(target = "workspace", source = "workspaceId")
    @Mapping(target = "inPlatformWorkspace", source = "platform")
    @Mapping(target = "user", source = "userId")
    LiveKey toLiveKey(LiveKeyRow row);
}
