package dev.keywright.rest.integration;

import dev.keywright.application.access.Call;
import dev.keywright.application.integration.ChangeIntegration;
import dev.keywright.application.integration.CreateIntegration;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.integration.CreateIntegrationBody.NewServiceKeyBody;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.Values;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what requests about integrations hold into commands. Each throws {@code RequestRefusal.Invalid} with all that is wrong. */
final class IntegrationRequests {

    private IntegrationRequests() {}

    static CreateIntegration.Command creation(Call call, WorkspaceId workspace, CreateIntegrationBody body) {
        Fields fields = new Fields();
        Parsed<Name> name = fields.required("name", body.name(), Name::new);
        Supplier<CreateIntegration.Source> source = body.fromNewServiceKey() == null
                ? presented(fields, body)
                : newServiceKey(fields, body, body.fromNewServiceKey());
        return fields.build(() -> new CreateIntegration.Command(call, workspace, name.get(), source.get()));
    }

    private static Supplier<CreateIntegration.Source> presented(Fields fields, CreateIntegrationBody body) {
        Parsed<ClientId> clientId =
                fields.required("client_id", body.clientId(), text -> new ClientId(Values.uuid(text)));
        Parsed<Secret> secret =
                fields.required("client_secret", body.clientSecret(), IntegrationRequests::clientSecret);
        return () -> new CreateIntegration.Presented(clientId.get(), secret.get());
    }

    private static Supplier<CreateIntegration.Source> newServiceKey(
            Fields fields, CreateIntegrationBody body, NewServiceKeyBody key) {
        refuseBesideNewKey(fields, "client_id", body.clientId());
        refuseBesideNewKey(fields, "client_secret", body.clientSecret());
        Parsed<Name> name = fields.required("from_new_service_key.name", key.name(), Name::new);
        Parsed<RoleName> role = fields.required("from_new_service_key.role", key.role(), RoleName::new);
        Parsed<Description> description =
                fields.optional("from_new_service_key.description", key.description(), Description::new);
        Parsed<Instant> expiresAt = fields.optional("from_new_service_key.expires_at", key.expiresAt(), Values::time);
        return () -> new CreateIntegration.NewServiceKey(
                name.get(), role.get(), description.orElse(Description.EMPTY), expiresAt.orNull());
    }

    private static void refuseBesideNewKey(Fields fields, String field, @Nullable String value) {
        if (value != null) {
            fields.refuse(field, "must be left out where from_new_service_key makes the key");
        }
    }

    static ChangeIntegration.Command change(
            Call call, WorkspaceId workspace, IntegrationId integration, ChangeIntegrationBody body) {
        Fields fields = new Fields();
        Parsed<Name> name = fields.optional("name", body.name(), Name::new);
        Parsed<Secret> secret =
                fields.optional("client_secret", body.clientSecret(), IntegrationRequests::clientSecret);
        if (body.name() == null && body.clientSecret() == null) {
            fields.refuse("body", "must have name, client_secret, or both");
        }
        return fields.build(
                () -> new ChangeIntegration.Command(call, workspace, integration, name.orNull(), secret.orNull()));
    }

    /** The form tells a typing error apart from a wrong secret; whether the secret is right, it doesn't. */
    private static Secret clientSecret(String text) {
        return Secret.parse(text)
                .filter(secret ->
                        secret.prefix() == SecretPrefix.PRIVATE_KEY || secret.prefix() == SecretPrefix.SERVICE_KEY)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be a client secret as it was shown: kwp_ or kws_, and 49 characters"));
    }
}
