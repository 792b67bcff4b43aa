package dev.keywright.persistence.token;

import dev.keywright.domain.token.SigningKey;
import dev.keywright.persistence.internal.RowMapping;
import org.mapstruct.Mapper;

/** Rows of {@code signing_key} as the domain knows them. */
@Mapper(config = RowMapping.class)
interface SigningKeyRowMapper {

    SigningKey toSigningKey(SigningKeyRow row);
}
