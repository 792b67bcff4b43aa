package dev.keywright.persistence.apikey;

import dev.keywright.application.token.LiveCredential;
import dev.keywright.persistence.internal.RowMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Live credentials as the application knows them. */
@Mapper(config = RowMapping.class, uses = LiveKeyRowMapper.class)
interface LiveCredentialRowMapper {

    @Mapping(target = "secret", source = "secretId")
    LiveCredential toLiveCredential(LiveCredentialRow row);
}
