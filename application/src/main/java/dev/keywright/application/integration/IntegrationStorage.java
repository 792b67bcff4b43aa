package dev.keywright.application.integration;

/** The storage ports of integrations. */
public record IntegrationStorage(
        Integrations integrations, Credentials credentials, Shares shares, IntegrationUses uses) {}
