package dev.keywright.rest.integration;

import dev.keywright.application.integration.ListDependents.Dependent;
import dev.keywright.application.integration.ListedShare;
import dev.keywright.rest.mapping.AnswerMapping;
import java.time.Instant;
import java.util.List;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = AnswerMapping.class)
interface DependentsMapper {

    ShareMapper SHARES = new ShareMapperImpl();

    default DependentsBody toBody(List<Dependent> dependents, Instant now) {
        return new DependentsBody(
                dependents.stream().map(dependent -> toBody(dependent, now)).toList());
    }

    @Mapping(target = "id", source = "integration")
    @Mapping(target = "secretId", source = "secret")
    DependentsBody.DependentBody toBody(Dependent dependent, @Context Instant now);

    default ShareBody toBody(ListedShare share, @Context Instant now) {
        return SHARES.toBody(share, now);
    }
}
