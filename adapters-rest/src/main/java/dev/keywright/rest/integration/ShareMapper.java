package dev.keywright.rest.integration;

import dev.keywright.application.Page;
import dev.keywright.application.integration.ListedShare;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.role.Scope;
import dev.keywright.rest.mapping.AnswerMapping;
import dev.keywright.rest.mapping.Plain;
import dev.keywright.rest.request.Cursors;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper(config = AnswerMapping.class)
interface ShareMapper {

    /** The share as it stands at that moment. */
    default ShareBody toBody(ListedShare listed, Instant now) {
        ShareState state = listed.share().state(now);
        return toBody(
                listed, state, state == ShareState.PENDING ? listed.share().awaiting() : null);
    }

    @Mapping(target = "id", source = "listed.share.id")
    @Mapping(target = "state", source = "state")
    @Mapping(target = "awaiting", source = "awaiting")
    @Mapping(target = "integration", source = "listed", qualifiedByName = "integration")
    @Mapping(target = "source", source = "listed", qualifiedByName = "source")
    @Mapping(target = "destination", source = "listed", qualifiedByName = "destination")
    @Mapping(target = "createdAt", source = "listed.share.createdAt")
    @Mapping(target = "acceptedAt", source = "listed.share.acceptedAt")
    @Mapping(target = "expiresAt", source = "listed.share.terms.expiresAt")
    @Mapping(target = "scope", source = "listed.share.terms.scopes", qualifiedByName = "scopes")
    @Mapping(target = "usesPerDay", source = "listed.share.terms.usesPerDay")
    @Mapping(target = "usesToday", source = "listed.usesToday")
    @Mapping(target = "lastUsedAt", source = "listed.lastUsedAt")
    ShareBody toBody(ListedShare listed, ShareState state, Share.@Nullable Side awaiting);

    @Named("integration")
    static ShareBody.NamedBody integration(ListedShare listed) {
        return new ShareBody.NamedBody(
                listed.share().integration().value(), listed.integrationName().value());
    }

    @Named("source")
    static ShareBody.NamedBody source(ListedShare listed) {
        return new ShareBody.NamedBody(
                listed.share().source().value(), listed.sourceName().value());
    }

    @Named("destination")
    static ShareBody.DestinationBody destination(ListedShare listed) {
        return new ShareBody.DestinationBody(
                listed.share().destination().value(),
                listed.destinationName() == null ? null : Plain.text(listed.destinationName()));
    }

    @Named("scopes")
    static String scopes(SortedSet<Scope> scopes) {
        return Scope.formatList(scopes);
    }

    default ShareList toList(Page<ListedShare> page, Instant now) {
        return new ShareList(bodies(page, now), Cursors.encode(page.next()));
    }

    default ShareRequestList toRequestList(Page<ListedShare> page, Instant now) {
        return new ShareRequestList(bodies(page, now), Cursors.encode(page.next()));
    }

    private List<ShareBody> bodies(Page<ListedShare> page, Instant now) {
        return page.items().stream().map(listed -> toBody(listed, now)).toList();
    }
}
