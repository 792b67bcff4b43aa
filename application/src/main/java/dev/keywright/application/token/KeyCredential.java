package dev.keywright.application.token;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeySecret;
import java.util.List;

/** What a client's authentication is compared with. It says nothing about whether the key still works. */
public record KeyCredential(ClientId clientId, List<KeySecret> secrets) {

    public KeyCredential {
        secrets = List.copyOf(secrets);
    }
}
