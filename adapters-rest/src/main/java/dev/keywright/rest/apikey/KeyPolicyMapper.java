package dev.keywright.rest.apikey;

import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.rest.mapping.AnswerMapping;
import org.mapstruct.Mapper;

@Mapper(config = AnswerMapping.class)
interface KeyPolicyMapper {

    KeyPolicyBody toBody(KeyPolicy policy);
}
