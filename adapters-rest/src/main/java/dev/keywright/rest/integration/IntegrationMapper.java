package dev.keywright.rest.integration;

import dev.keywright.application.Page;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.integration.Sharing;
import dev.keywright.domain.access.Principal;
import dev.keywright.rest.mapping.AnswerMapping;
import dev.keywright.rest.request.Cursors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = AnswerMapping.class)
interface IntegrationMapper {

    @Mapping(target = "clientId", source = "key")
    IntegrationBody toBody(ListedIntegration integration);

    @Mapping(target = "type", source = "kind")
    IntegrationBody.CreatorBody toBody(Principal creator);

    IntegrationBody.SharingBody toBody(Sharing sharing);

    IntegrationBody.PartnerBody toBody(Sharing.Partner partner);

    default IntegrationList toList(Page<ListedIntegration> page) {
        return new IntegrationList(page.items().stream().map(this::toBody).toList(), Cursors.encode(page.next()));
    }
}
