package dev.keywright.application.integration;

/** The use cases of shares, those of the source and those of the destination. */
public record ShareUseCases(
        ShareIntegration shareIntegration,
        ListShares listShares,
        EndShare endShare,
        ConfirmShare confirmShare,
        ListShareRequests listShareRequests,
        AnswerShareRequest answerShareRequest,
        LeaveIntegration leaveIntegration) {}
