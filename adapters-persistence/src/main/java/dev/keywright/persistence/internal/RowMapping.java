package dev.keywright.persistence.internal;

import org.mapstruct.MapperConfig;
import org.mapstruct.ReportingPolicy;

/** How rows become the domain's values: completely, or the build fails. */
@MapperConfig(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface RowMapping {}
