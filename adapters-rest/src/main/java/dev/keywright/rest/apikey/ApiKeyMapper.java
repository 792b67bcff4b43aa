package dev.keywright.rest.apikey;

import dev.keywright.application.Page;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.apikey.GetKeyUsage;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.apikey.RevokeApiKeys;
import dev.keywright.application.apikey.RotateApiKey;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.apikey.UsagePeriod;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.RoleName;
import dev.keywright.rest.mapping.AnswerMapping;
import dev.keywright.rest.request.Cursors;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper(config = AnswerMapping.class)
interface ApiKeyMapper {

    /** The key with the status that it has at that moment. */
    default ApiKeyBody toBody(ListedKey listed, Instant now) {
        KeyStatus status = listed.key().status(now);
        return listed.key() instanceof PrivateKey privateKey
                ? ofPrivateKey(
                        privateKey,
                        listed.role(),
                        listed.user(),
                        status,
                        listed.restrictions(),
                        listed.unmetDemands(now),
                        rotation(listed, now))
                : ofServiceKey(
                        (ServiceKey) listed.key(),
                        status,
                        listed.restrictions(),
                        listed.unmetDemands(now),
                        rotation(listed, now));
    }

    private static ApiKeyBody.@Nullable RotationBody rotation(ListedKey listed, Instant now) {
        OpenRotation rotation = listed.rotation();
        if (rotation == null || !rotation.isUnderWay(listed.key(), now)) {
            return null;
        }
        KeySecret old = listed.key().secret(rotation.oldSecret());
        return new ApiKeyBody.RotationBody(
                rotation.state().name().toLowerCase(Locale.ROOT),
                old == null ? null : old.lastUsedAt(),
                rotation.endsAt());
    }

    @Mapping(target = "type", constant = "private")
    @Mapping(target = "role", source = "role")
    @Mapping(target = "user", source = "user")
    @Mapping(target = "createdAt", source = "key.lifecycle.createdAt")
    @Mapping(target = "expiresAt", source = "key.lifecycle.expiresAt")
    @Mapping(target = "status", source = "status")
    @Mapping(target = "allowedNetworks", source = "restrictions.networks")
    @Mapping(target = "tokenRatePerSecond", source = "restrictions.tokensPerSecond")
    @Mapping(target = "scopes", source = "restrictions.scopes")
    @Mapping(target = "policyViolations", source = "unmet")
    @Mapping(target = "outOfPolicy", source = "unmet")
    @Mapping(target = "rotation", source = "rotation")
    ApiKeyBody ofPrivateKey(
            PrivateKey key,
            @Nullable RoleName role,
            @Nullable User user,
            KeyStatus status,
            KeyRestrictions restrictions,
            List<KeyPolicy.Demand> unmet,
            ApiKeyBody.@Nullable RotationBody rotation);

    @Mapping(target = "type", constant = "service")
    @Mapping(target = "user", ignore = true)
    @Mapping(target = "createdAt", source = "key.lifecycle.createdAt")
    @Mapping(target = "expiresAt", source = "key.lifecycle.expiresAt")
    @Mapping(target = "status", source = "status")
    @Mapping(target = "allowedNetworks", source = "restrictions.networks")
    @Mapping(target = "tokenRatePerSecond", source = "restrictions.tokensPerSecond")
    @Mapping(target = "scopes", source = "restrictions.scopes")
    @Mapping(target = "policyViolations", source = "unmet")
    @Mapping(target = "outOfPolicy", source = "unmet")
    @Mapping(target = "rotation", source = "rotation")
    ApiKeyBody ofServiceKey(
            ServiceKey key,
            KeyStatus status,
            KeyRestrictions restrictions,
            List<KeyPolicy.Demand> unmet,
            ApiKeyBody.@Nullable RotationBody rotation);

    default boolean isAny(List<KeyPolicy.Demand> unmet) {
        return !unmet.isEmpty();
    }

    /** With the time from which on it doesn't work, whatever ended it. */
    @Mapping(target = "expiresAt", source = "secret", qualifiedByName = "end")
    ApiKeyBody.SecretBody toBody(KeySecret secret);

    @Named("end")
    static @Nullable Instant end(KeySecret secret) {
        return secret.end();
    }

    ApiKeyBody.UserBody toBody(User user);

    @Mapping(target = "type", source = "kind")
    ApiKeyBody.CreatorBody toBody(Principal creator);

    default ApiKeyList toList(Page<ListedKey> page, Instant now) {
        return new ApiKeyList(page.items().stream().map(key -> toBody(key, now)).toList(), Cursors.encode(page.next()));
    }

    default CreatedApiKeyBody toRotated(RotateApiKey.Result rotated, Instant now) {
        return new CreatedApiKeyBody(
                toBody(rotated.key(), now), rotated.secret().reveal());
    }

    default RevokedApiKeysBody toRevoked(RevokeApiKeys.Result revoked, boolean dryRun, Instant now) {
        return new RevokedApiKeysBody(
                dryRun,
                revoked.keys().stream()
                        .map(stopped -> toStopped(toBody(stopped.key(), now), stopped.tokensOfLastDay()))
                        .toList());
    }

    @Mapping(target = "tokensLastDay", source = "tokens")
    RevokedApiKeysBody.StoppedKeyBody toStopped(ApiKeyBody key, long tokens);

    @Mapping(target = "interval", source = "interval")
    @Mapping(target = "usage", source = "usage.sums")
    KeyUsageBody toUsage(GetKeyUsage.Result usage, UsagePeriod.Interval interval);

    default CreatedApiKeyBody toCreated(CreatedKey created, Instant now) {
        return new CreatedApiKeyBody(
                toBody(created.key(), now), created.secret().reveal());
    }
}
