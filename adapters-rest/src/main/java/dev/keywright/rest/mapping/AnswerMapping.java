package dev.keywright.rest.mapping;

import org.mapstruct.MapperConfig;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** How every mapper works: a field of an answer that nothing fills doesn't compile, and what is null stays null. */
@MapperConfig(
        uses = Plain.class,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
public interface AnswerMapping {}
