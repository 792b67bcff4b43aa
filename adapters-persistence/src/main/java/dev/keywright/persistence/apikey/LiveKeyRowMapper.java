package dev.keywright.persistence.apikey;

import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Scope;
import dev.keywright.persistence.internal.Networks;
import dev.keywright.persistence.internal.RowMapping;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Live keys as the domain knows them. */
@Mapper(config = RowMapping.class)
interface LiveKeyRowMapper {

    @Mapping(target = "workspace", source = "workspaceId")
    @Mapping(target = "inPlatformWorkspace", source = "platform")
    @Mapping(target = "user", source = "userId")
    @Mapping(target = "restrictions", source = "row")
    @Mapping(target = "workspaceNetworks", source = "keyAllowedNetworks")
    LiveKey toLiveKey(LiveKeyRow row);

    default KeyRestrictions restrictions(LiveKeyRow row) {
        return row.restrictions().toRestrictions();
    }

    default @Nullable List<Network> networks(@Nullable String cidrs) {
        return Networks.parse(cidrs);
    }

    default @Nullable SortedSet<Scope> scopes(@Nullable String list) {
        return list == null ? null : Scope.parseList(list);
    }
}
