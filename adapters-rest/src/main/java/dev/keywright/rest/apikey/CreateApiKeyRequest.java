package dev.keywright.rest.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.ApiKeyUseCases;
import dev.keywright.application.apikey.CreatePrivateKey;
import dev.keywright.application.apikey.CreateServiceKey;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.Values;
import java.time.Instant;

/** A request for a new key, well-formed: a service key has a role of its own, a private key has its member's. */
final class CreateApiKeyRequest {

    private final KeyType type;
    private final Name name;
    private final Parsed<RoleName> role;
    private final Description description;
    private final Parsed<Instant> expiresAt;
    private final KeyRestrictions restrictions;

    private CreateApiKeyRequest(
            KeyType type,
            Name name,
            Parsed<RoleName> role,
            Description description,
            Parsed<Instant> expiresAt,
            KeyRestrictions restrictions) {
        this.type = type;
        this.name = name;
        this.role = role;
        this.description = description;
        this.expiresAt = expiresAt;
        this.restrictions = restrictions;
    }

    /** @throws dev.keywright.rest.problem.RequestRefusal.Invalid with all that is wrong, if anything is */
    static CreateApiKeyRequest parse(CreateApiKeyBody body) {
        Fields fields = new Fields();
        Parsed<KeyType> type = fields.required("type", body.type(), ApiKeyValues::type);
        Parsed<Name> name = fields.required("name", body.name(), Name::new);
        Parsed<RoleName> role = fields.optional("role", body.role(), RoleName::new);
        Parsed<Description> description = fields.optional("description", body.description(), Description::new);
        Parsed<Instant> expiresAt = fields.optional("expires_at", body.expiresAt(), Values::time);
        Parsed<KeyRestrictions> restrictions = RestrictionValues.parse(body, fields);
        if (type.orNull() == KeyType.SERVICE && body.role() == null) {
            fields.refuse("role", "is required for a service key");
        }
        if (type.orNull() == KeyType.PRIVATE && body.role() != null) {
            fields.refuse("role", "must be left out for a private key, which always has its member's role");
        }
        return fields.build(() -> new CreateApiKeyRequest(
                type.get(), name.get(), role, description.orElse(Description.EMPTY), expiresAt, restrictions.get()));
    }

    CreatedKey carryOut(Call call, WorkspaceId workspace, ApiKeyUseCases useCases) {
        return switch (type) {
            case PRIVATE ->
                useCases.createPrivateKey()
                        .create(new CreatePrivateKey.Command(
                                call, workspace, name, description, expiresAt.orNull(), restrictions));
            case SERVICE ->
                useCases.createServiceKey()
                        .create(new CreateServiceKey.Command(
                                call, workspace, name, role.get(), description, expiresAt.orNull(), restrictions));
        };
    }
}
