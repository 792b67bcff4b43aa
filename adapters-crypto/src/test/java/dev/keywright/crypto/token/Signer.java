package dev.keywright.crypto.token;

import dev.keywright.domain.token.SigningAlgorithm;

/** The two that sign and verify tokens: what holds for one holds for the other. */
enum Signer {
    AMAZON(SignatureProvider.fastest()),
    JDK(SignatureProvider.jdk());

    private final SignatureProvider provider;

    Signer(SignatureProvider provider) {
        this.provider = provider;
    }

    SignatureProvider provider() {
        return provider;
    }

    Deployment newDeployment() {
        return new Deployment(provider);
    }

    /** A deployment whose one key signs already. */
    Deployment deploymentSigningWith(SigningAlgorithm algorithm) {
        Deployment deployment = newDeployment();
        deployment.addKey(algorithm, Deployment.NOW);
        return deployment;
    }
}
