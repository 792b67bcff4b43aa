package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aMember;
import static dev.keywright.application.Fixtures.aPrivateKey;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.PageRequest;
import dev.keywright.application.apikey.ApiKeyQuery.Filter;
import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.KeyVisibility;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link ApiKeys#list} promises. */
public abstract class ApiKeyListContract extends StorageContract {
    private final Workspace workspace = aWorkspace();
    private final Member member =
            aMember().in(workspace).withRole(Preset.CREATOR).build();

    @BeforeEach
    final void saveWorkspaceAndMember() {
        save(workspace);
        save(member);
    }

    @Test
    public void keysAreListedWithTheirRoleAndUser() {
        ApiKey service = save(aServiceKey()
                .in(workspace)
                .withRole(Preset.OPERATOR)
                .createdAt(NOW)
                .build());
        ApiKey ofMember =
                save(aPrivateKey().of(member).createdAt(NOW.plusSeconds(1)).build());

        List<ListedKey> listed = list(10, new KeyVisibility.All(), Filter.ANY);

        assertThat(listed)
                .usingRecursiveComparison()
                .isEqualTo(List.of(
                        new ListedKey(ofMember, Preset.CREATOR.roleName(), member.user(), KeyPolicy.NONE, null),
                        new ListedKey(service, Preset.OPERATOR.roleName(), null, KeyPolicy.NONE, null)));
    }

    @Test
    public void keyOfAMemberWhoIsGoneIsListedWithoutARole() {
        ApiKey key = save(aPrivateKey().of(member).build());
        commit(() -> ports().members().remove(workspace.id(), member.user().id()));

        List<ListedKey> listed = list(10, new KeyVisibility.All(), Filter.ANY);

        assertThat(listed).extracting(ListedKey::role).containsOnlyNulls();
        assertThat(listed)
                .extracting(ListedKey::user)
                .map(User::id)
                .containsExactly(member.user().id());
        assertThat(find(Filter.ANY)).containsExactly(key.clientId());
    }

    @Test
    public void keysOfAnotherWorkspaceAreNotListed() {
        Workspace other = save(aWorkspace());
        save(aServiceKey().in(other).build());
        save(aPrivateKey()
                .of(save(aMember().who(member.user()).in(other).build()))
                .build());

        assertThat(find(Filter.ANY)).isEmpty();
        assertThat(find(new KeyVisibility.PrivateKeysOf(member.user().id()))).isEmpty();
    }

    @Test
    public void onlyTheVisibleKeysAreListed() {
        Member other = save(aMember().in(workspace).build());
        ClientId own = save(aPrivateKey().of(member).build()).clientId();
        ClientId ofOther = save(aPrivateKey().of(other).build()).clientId();
        ClientId service = save(aServiceKey().in(workspace).build()).clientId();

        assertThat(find(new KeyVisibility.All())).containsExactlyInAnyOrder(own, ofOther, service);
        assertThat(find(new KeyVisibility.PrivateKeysOf(member.user().id()))).containsExactly(own);
        assertThat(find(new KeyVisibility.Only(service))).containsExactly(service);
    }

    @Test
    public void filterShowsNothingThatIsNotVisible() {
        ClientId service = save(aServiceKey().in(workspace).named("ci").build()).clientId();
        Filter filter = new Filter(KeyType.SERVICE, KeyStatus.ACTIVE, Preset.VIEWER.roleName(), "ci");

        assertThat(keysOf(list(10, new KeyVisibility.All(), filter))).containsExactly(service);
        assertThat(list(10, new KeyVisibility.PrivateKeysOf(member.user().id()), filter))
                .isEmpty();
    }

    @Test
    public void filterByTypeFindsThatTypeOnly() {
        ClientId ofMember = save(aPrivateKey().of(member).build()).clientId();
        ClientId service = save(aServiceKey().in(workspace).build()).clientId();

        assertThat(find(new Filter(KeyType.PRIVATE, null, null, null))).containsExactly(ofMember);
        assertThat(find(new Filter(KeyType.SERVICE, null, null, null))).containsExactly(service);
    }

    @ParameterizedTest
    @EnumSource
    public void filterByStatusAgreesWithTheDomain(KeyStatus status) {
        List<ApiKey> keys = new ArrayList<>();
        for (ServiceKeyBuilder disabledOrNot :
                List.of(serviceKey(), serviceKey().disabledAt(NOW))) {
            keys.add(save(disabledOrNot.build()));
        }
        keys.add(save(serviceKey().expiringAt(NOW.plusNanos(1_000)).build()));
        keys.add(save(serviceKey().expiringAt(NOW).build()));
        keys.add(save(serviceKey().expiringAt(NOW).disabledAt(NOW).build()));
        keys.add(save(serviceKey().revokedAt(NOW).build()));
        keys.add(save(serviceKey().revokedAt(NOW).expiringAt(NOW).build()));
        keys.add(
                save(serviceKey().revokedAt(NOW).expiringAt(NOW).disabledAt(NOW).build()));

        assertThat(find(new Filter(null, status, null, null)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(keys.stream()
                        .filter(key -> key.status(NOW) == status)
                        .map(ApiKey::clientId)
                        .toList());
    }

    @Test
    public void filterByRoleGoesByTheRoleThatTheKeyHasNow() {
        ClientId ofMember = save(aPrivateKey().of(member).build()).clientId();
        ClientId service = save(serviceKey().withRole(Preset.CREATOR).build()).clientId();
        assertThat(find(byRole(Preset.CREATOR))).containsExactlyInAnyOrder(ofMember, service);

        commit(() -> ports().members().update(member.withRole(Preset.OPERATOR.roleName())));

        assertThat(find(byRole(Preset.CREATOR))).containsExactly(service);
        assertThat(find(byRole(Preset.OPERATOR))).containsExactly(ofMember);
    }

    @Test
    public void keyOfAMemberWhoIsGoneHasNoRoleToBeFoundBy() {
        save(aPrivateKey().of(member).build());

        commit(() -> ports().members().remove(workspace.id(), member.user().id()));

        assertThat(find(byRole(Preset.CREATOR))).isEmpty();
    }

    @Test
    public void unknownRoleFindsNothing() {
        save(serviceKey().build());

        assertThat(find(new Filter(null, null, new RoleName("nobody"), null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nightly deploy", "nightly", "DEPLOY", "tly dep", "y"})
    public void textIsFoundInAnyPartOfTheNameInAnyCase(String text) {
        ClientId key = save(serviceKey().named("Nightly deploy").build()).clientId();
        save(serviceKey().named("backup").build());

        assertThat(find(byText(text))).containsExactly(key);
    }

    @Test
    public void textIsFoundInAnyPartOfTheClientIdInAnyCase() {
        ClientId key = save(serviceKey().named("one").build()).clientId();
        save(serviceKey().named("two").build());
        String text = key.toString();

        assertThat(find(byText(text))).containsExactly(key);
        assertThat(find(byText(text.toUpperCase(Locale.ROOT)))).containsExactly(key);
        assertThat(find(byText(text.substring(5, 20)))).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "%", "a_b", "_", "c\\d", "\\", "'", "[x]"})
    public void charactersWithAMeaningInPatternsStandForThemselves(String text) {
        ClientId key = save(serviceKey().named("100% a_b c\\d 'e' [x]").build()).clientId();
        save(serviceKey().named("100 aXb cXd e x").build());

        assertThat(find(byText(text))).containsExactly(key);
    }

    @Test
    public void descriptionIsNotSearched() {
        save(serviceKey().named("backup").describedAs("nightly").build());

        assertThat(find(byText("nightly"))).isEmpty();
    }

    @Test
    public void allFiltersHoldAtTheSameTime() {
        ClientId wanted = save(serviceKey().named("ci 1").build()).clientId();
        save(serviceKey().named("backup").build());
        save(serviceKey().named("ci 2").withRole(Preset.OWNER).build());
        save(serviceKey().named("ci 3").revokedAt(NOW).build());
        save(aPrivateKey().of(member).named("ci 4").build());

        assertThat(find(new Filter(KeyType.SERVICE, KeyStatus.ACTIVE, Preset.VIEWER.roleName(), "ci")))
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 200})
    public void eachKeyIsListedOnceNewestFirst(int limit) {
        List<ClientId> added = new ArrayList<>();
        Instant microsecondLater = NOW.plusNanos(1_000);
        for (Instant createdAt : List.of(NOW, microsecondLater, microsecondLater, microsecondLater, NOW)) {
            added.add(save(serviceKey().createdAt(createdAt).build()).clientId());
            added.add(
                    save(aPrivateKey().of(member).createdAt(createdAt).build()).clientId());
        }

        List<ListedKey> listed = list(limit, new KeyVisibility.All(), Filter.ANY);

        assertThat(keysOf(listed)).containsExactlyInAnyOrderElementsOf(added);
        assertThat(listed)
                .extracting(found -> found.key().lifecycle().createdAt())
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(keysOf(listed)).isEqualTo(keysOf(list(200, new KeyVisibility.All(), Filter.ANY)));
    }

    @Test
    public void keyThatIsAddedBetweenTwoPagesMovesNoOther() {
        List<ClientId> added = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            added.add(
                    0, save(serviceKey().createdAt(NOW.plusSeconds(i)).build()).clientId());
        }

        List<ClientId> walked = keysOf(walk(2, page -> {
            if (page.after() != null) {
                ports().apiKeys()
                        .add(serviceKey().createdAt(NOW.plusSeconds(60)).build(), NOW);
            }
            return ports().apiKeys()
                    .list(new ApiKeyQuery(
                            workspace.id(), new KeyVisibility.All(), Filter.ANY, KeyOrder.NEWEST_FIRST, NOW, page));
        }));

        assertThat(walked).isEqualTo(added);
    }

    @Test
    public void filterByUserFindsThePrivateKeysOfThatUser() {
        Member other = save(aMember().in(workspace).build());
        ClientId own = save(aPrivateKey().of(member).build()).clientId();
        save(aPrivateKey().of(other).build());
        save(serviceKey().build());

        assertThat(find(ofUser(member))).containsExactly(own);
    }

    @Test
    public void filterByAnEndToComeFindsWhatHasNotEndedAndWillBefore() {
        Instant limit = NOW.plusSeconds(60);
        ClientId soon =
                save(serviceKey().expiringAt(limit.minusNanos(1_000)).build()).clientId();
        ClientId disabled = save(serviceKey()
                        .expiringAt(NOW.plusNanos(1_000))
                        .disabledAt(NOW)
                        .build())
                .clientId();
        save(serviceKey().expiringAt(limit).build());
        save(serviceKey().expiringAt(NOW).build());
        save(serviceKey().expiringAt(limit.minusSeconds(1)).revokedAt(NOW).build());
        save(serviceKey().build());

        assertThat(find(endingBefore(limit))).containsExactlyInAnyOrder(soon, disabled);
    }

    @Test
    public void countIsOfAllThatAreVisibleAndFit() {
        save(aPrivateKey().of(member).build());
        save(aPrivateKey().of(member).build());
        save(serviceKey().build());

        assertThat(count(new KeyVisibility.All(), Filter.ANY)).isEqualTo(3);
        assertThat(count(new KeyVisibility.All(), ofUser(member))).isEqualTo(2);
        assertThat(count(new KeyVisibility.All(), byRole(Preset.CREATOR))).isEqualTo(2);
        assertThat(count(new KeyVisibility.PrivateKeysOf(member.user().id()), Filter.ANY))
                .isEqualTo(2);
        assertThat(count(new KeyVisibility.PrivateKeysOf(member.user().id()), endingBefore(NOW)))
                .isZero();
    }

    private int count(KeyVisibility visibility, Filter filter) {
        return inTransaction(() -> ports().apiKeys()
                .count(new ApiKeyQuery(
                        workspace.id(), visibility, filter, KeyOrder.NEWEST_FIRST, NOW, new PageRequest(1, null))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 200})
    public void namesAreSortedInAnyCaseAndTiesByClientId(int limit) {
        List<String> names = List.of("Zebra", "apple", "Banana", "zebra", "APPLE", "banana 2");
        for (int i = 0; i < names.size(); i++) {
            save(serviceKey().named(names.get(i)).createdAt(NOW.plusSeconds(i)).build());
        }

        assertThat(namesIn(new KeyOrder(KeyOrder.By.NAME, false), limit))
                .containsExactly("apple", "apple", "banana", "banana 2", "zebra", "zebra");
        assertReversedWhenDescending(KeyOrder.By.NAME, limit);
    }

    private List<String> namesIn(KeyOrder order, int limit) {
        return list(limit, order).stream()
                .map(found -> found.key().name().value().toLowerCase(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200})
    public void keysWithoutAnEndComeAfterThoseWithOne(int limit) {
        ClientId never = save(serviceKey().build()).clientId();
        ClientId later =
                save(serviceKey().expiringAt(NOW.plusSeconds(9)).build()).clientId();
        ClientId sooner =
                save(serviceKey().expiringAt(NOW.plusSeconds(8)).build()).clientId();

        assertThat(keysOf(list(limit, new KeyOrder(KeyOrder.By.EXPIRES, false))))
                .containsExactly(sooner, later, never);
        assertReversedWhenDescending(KeyOrder.By.EXPIRES, limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200})
    public void keysThatWereNeverUsedComeBeforeThoseThatWere(int limit) {
        ClientId recently = save(serviceKey()
                        .lastAuthenticatedAt(NOW.minusSeconds(1))
                        .build())
                .clientId();
        ClientId never = save(serviceKey().build()).clientId();
        ClientId longAgo = save(serviceKey()
                        .lastAuthenticatedAt(NOW.minusSeconds(99))
                        .build())
                .clientId();

        assertThat(keysOf(list(limit, new KeyOrder(KeyOrder.By.LAST_USED, false))))
                .containsExactly(never, longAgo, recently);
        assertReversedWhenDescending(KeyOrder.By.LAST_USED, limit);
    }

    @Test
    public void keysAreSortedOldestFirst() {
        for (int i = 0; i < 5; i++) {
            save(serviceKey().createdAt(NOW.plusSeconds(i / 2)).build());
        }

        assertThat(list(2, new KeyOrder(KeyOrder.By.CREATED, false)))
                .extracting(found -> found.key().lifecycle().createdAt())
                .isSorted()
                .hasSize(5);
        assertReversedWhenDescending(KeyOrder.By.CREATED, 2);
    }

    private void assertReversedWhenDescending(KeyOrder.By by, int limit) {
        List<ClientId> ascending = new ArrayList<>(keysOf(list(limit, new KeyOrder(by, false))));
        Collections.reverse(ascending);

        assertThat(keysOf(list(limit, new KeyOrder(by, true)))).isEqualTo(ascending);
    }

    private static Filter ofUser(Member member) {
        return new Filter(null, null, null, null, member.user().id(), null);
    }

    private static Filter endingBefore(Instant time) {
        return new Filter(null, null, null, null, null, time);
    }

    private List<ListedKey> list(int limit, KeyOrder order) {
        return walk(
                limit,
                page -> ports().apiKeys()
                        .list(new ApiKeyQuery(workspace.id(), new KeyVisibility.All(), Filter.ANY, order, NOW, page)));
    }

    private ServiceKeyBuilder serviceKey() {
        return aServiceKey().in(workspace);
    }

    private static Filter byRole(Preset preset) {
        return new Filter(null, null, preset.roleName(), null);
    }

    private static Filter byText(String text) {
        return new Filter(null, null, null, text);
    }

    private List<ClientId> find(Filter filter) {
        return keysOf(list(10, new KeyVisibility.All(), filter));
    }

    private List<ClientId> find(KeyVisibility visibility) {
        return keysOf(list(10, visibility, Filter.ANY));
    }

    private List<ListedKey> list(int limit, KeyVisibility visibility, Filter filter) {
        return walk(
                limit,
                page -> ports().apiKeys()
                        .list(new ApiKeyQuery(workspace.id(), visibility, filter, KeyOrder.NEWEST_FIRST, NOW, page)));
    }

    private static List<ClientId> keysOf(List<ListedKey> listed) {
        return listed.stream().map(found -> found.key().clientId()).toList();
    }
}
