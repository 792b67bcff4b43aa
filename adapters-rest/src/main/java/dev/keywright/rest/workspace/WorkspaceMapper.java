package dev.keywright.rest.workspace;

import dev.keywright.application.Page;
import dev.keywright.application.workspace.CreateWorkspace;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.rest.mapping.AnswerMapping;
import dev.keywright.rest.request.Cursors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = AnswerMapping.class)
interface WorkspaceMapper {

    @Mapping(target = "status", source = "workspace")
    WorkspaceBody toBody(Workspace workspace);

    default WorkspaceList toList(Page<Workspace> page) {
        return new WorkspaceList(page.items().stream().map(this::toBody).toList(), Cursors.encode(page.next()));
    }

    default CreatedWorkspaceBody toCreated(CreateWorkspace.Result result) {
        CreateWorkspace.ProvisioningKey key = result.provisioningKey();
        return new CreatedWorkspaceBody(
                toBody(result.workspace()),
                key == null
                        ? null
                        : new CreatedWorkspaceBody.ProvisioningKeyBody(
                                key.clientId().value(), key.secret().reveal()));
    }
}
