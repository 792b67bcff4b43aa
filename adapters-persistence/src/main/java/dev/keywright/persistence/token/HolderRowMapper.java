package dev.keywright.persistence.token;

import dev.keywright.application.token.TokenLedger.TokenHolder;
import dev.keywright.persistence.apikey.LiveKeyRowMapper;
import dev.keywright.persistence.internal.RowMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Holders of tokens as the application knows them. */
@Mapper(config = RowMapping.class, uses = LiveKeyRowMapper.class)
interface HolderRowMapper {

    @Mapping(target = "secret", source = "secretId")
    TokenHolder toHolder(HolderRow row);
}
