package dev.keywright.application.workspace;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.apikey.NewKeys;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.member.Members;
import dev.keywright.application.member.Passwords;
import dev.keywright.application.member.Users;

/** Wires the use cases of workspaces. */
public record WorkspaceUseCases(
        CreateWorkspace createWorkspace,
        GetWorkspace getWorkspace,
        ListWorkspaces listWorkspaces,
        RenameWorkspace renameWorkspace,
        DeactivateWorkspace deactivateWorkspace,
        ReactivateWorkspace reactivateWorkspace,
        SetUpDeployment setUpDeployment) {

    public static WorkspaceUseCases wire(
            Foundation foundation,
            Actors actors,
            Changes changes,
            Workspaces workspaces,
            Users users,
            Members members,
            Passwords passwords,
            NewKeys newKeys,
            SharedAccess sharedAccess) {
        ReadWorkspaces reading = new ReadWorkspaces(foundation, actors, workspaces);
        ChangeWorkspaces changing = new ChangeWorkspaces(changes, workspaces, sharedAccess);
        return new WorkspaceUseCases(
                new CreateWorkspaceUseCase(foundation, changes, workspaces, users, members, newKeys),
                reading,
                reading,
                changing,
                changing,
                changing,
                new SetUpDeploymentUseCase(foundation, changes, workspaces, users, members, passwords, newKeys));
    }
}
