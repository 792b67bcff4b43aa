package dev.keywright.persistence.apikey;

import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.persistence.internal.RowMapping;
import org.mapstruct.Mapper;

/** Rows of {@code api_key_secret} as the domain knows them. */
@Mapper(config = RowMapping.class)
interface KeySecretRowMapper {

    KeySecret toKeySecret(KeySecretRow row);
}
