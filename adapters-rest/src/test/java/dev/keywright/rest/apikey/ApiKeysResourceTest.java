package dev.keywright.rest.apikey;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.Page;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.ChangeApiKey;
import dev.keywright.application.apikey.CreatePrivateKey;
import dev.keywright.application.apikey.CreateServiceKey;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.apikey.DescribeApiKey;
import dev.keywright.application.apikey.DisableApiKey;
import dev.keywright.application.apikey.EnableApiKey;
import dev.keywright.application.apikey.EndKeySecret;
import dev.keywright.application.apikey.GetApiKey;
import dev.keywright.application.apikey.KeyOrder;
import dev.keywright.application.apikey.ListApiKeys;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.apikey.RevokeApiKey;
import dev.keywright.application.apikey.RotateApiKey;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import dev.keywright.rest.request.Addresses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeysResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final String KEYS = Samples.ACME_PATH + "/api-keys";
    private static final String KEY = KEYS + "/" + Samples.KEY;

    private static String secrets(SecretPrefix prefix) {
        return "[{\"id\":\"" + Samples.SECRET_ID + "\",\"hint\":\""
                + Samples.secret(prefix).hint()
                + "\",\"created_at\":\"2026-11-01T08:30:00.123456Z\",\"expires_at\":null,\"last_used_at\":null}]";
    }

    private static String serviceKey() {
        return "{\"client_id\":\"" + Samples.KEY
                + "\",\"type\":\"service\",\"name\":\"ci\",\"description\":\"deploys\",\"role\":\"operator\","
                + "\"user\":null,\"created_at\":\"2026-11-01T08:30:00.123456Z\",\"created_by\":{\"type\":\"user\","
                + "\"id\":\"" + Samples.ADA.id() + "\",\"name\":\"Ada\"},\"expires_at\":null,"
                + "\"allowed_networks\":null,\"token_rate_per_second\":null,\"scopes\":null,"
                + "\"last_authenticated_at\":null,\"status\":\"active\",\"out_of_policy\":false,\"policy_violations\":[],\"secrets\":"
                + secrets(SecretPrefix.SERVICE_KEY)
                + ",\"rotation\":null}";
    }

    private static String privateKey() {
        return "{\"client_id\":\"" + Samples.KEY
                + "\",\"type\":\"private\",\"name\":\"laptop\",\"description\":\"\",\"role\":\"owner\","
                + "\"user\":{\"id\":\"" + Samples.ADA.id() + "\",\"email\":\"ada@example.com\"},"
                + "\"created_at\":\"2026-11-01T08:30:00.123456Z\",\"created_by\":{\"type\":\"api_key\",\"id\":\""
                + Samples.KEY + "\",\"name\":\"first\"},\"expires_at\":null,"
                + "\"allowed_networks\":null,\"token_rate_per_second\":null,\"scopes\":null,"
                + "\"last_authenticated_at\":\"2026-11-23T10:00:00Z\",\"status\":\"active\",\"out_of_policy\":false,\"policy_violations\":[],\"secrets\":"
                + secrets(SecretPrefix.PRIVATE_KEY) + ",\"rotation\":null}";
    }

    @Test
    void bothKindsOfKeyAreListed() {
        API.stub(ListApiKeys.class, query -> new Page<>(List.of(Samples.serviceKey(null), Samples.privateKey()), null));

        assertThat(API.get(KEYS).json())
                .isEqualTo(json("{\"api_keys\":[" + serviceKey() + "," + privateKey() + "],\"next_cursor\":null}"));
    }

    @Test
    void aListIsFilteredByEachParameter() {
        List<ListApiKeys.Query> queries = new ArrayList<>();
        API.stub(ListApiKeys.class, query -> {
            queries.add(query);
            return new Page<>(List.of(), null);
        });

        API.get(KEYS + "?type=service&status=revoked&role=Owner&q=%C3%84%20b&limit=7");

        assertThat(queries).singleElement().satisfies(query -> {
            assertThat(query.filter())
                    .isEqualTo(new ApiKeyQuery.Filter(KeyType.SERVICE, KeyStatus.REVOKED, RoleName.OWNER, "\u00c4 b"));
            assertThat(query.order()).isEqualTo(KeyOrder.NEWEST_FIRST);
            assertThat(query.page().limit()).isEqualTo(7);
            assertThat(query.workspace()).isEqualTo(Samples.ACME);
        });
    }

    @Test
    void aListIsFilteredByItsUserAndItsEndAndSorted() {
        List<ListApiKeys.Query> queries = new ArrayList<>();
        API.stub(ListApiKeys.class, query -> {
            queries.add(query);
            return new Page<>(List.of(), null);
        });
        UUID user = new UUID(1, 2);

        for (String sort : List.of("name", "-name", "created_at", "-last_authenticated_at", "expires_at")) {
            API.get(KEYS + "?user_id=" + user + "&ending_before=2027-01-31T12:00:00Z&sort=" + sort);
        }

        assertThat(queries)
                .extracting(ListApiKeys.Query::filter)
                .containsOnly(new ApiKeyQuery.Filter(
                        null, null, null, null, new UserId(user), Instant.parse("2027-01-31T12:00:00Z")));
        assertThat(queries)
                .extracting(ListApiKeys.Query::order)
                .containsExactly(
                        new KeyOrder(KeyOrder.By.NAME, false),
                        new KeyOrder(KeyOrder.By.NAME, true),
                        new KeyOrder(KeyOrder.By.CREATED, false),
                        new KeyOrder(KeyOrder.By.LAST_USED, true),
                        new KeyOrder(KeyOrder.By.EXPIRES, false));
    }

    @Test
    void everyFilterThatIsWrongIsNamed() {
        Answer answer = API.get(KEYS + "?type=robot&status=dead&role=&q=" + "x".repeat(101)
                + "&user_id=me&ending_before=soon&sort=%2Bname&cursor=1&limit=x&foo=1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields())
                .containsExactly(
                        "type", "status", "role", "q", "user_id", "ending_before", "sort", "limit", "cursor", "foo");
    }

    @Test
    void aServiceKeyIsCreatedAndItsSecretShown() {
        Secret secret = Samples.secret(SecretPrefix.SERVICE_KEY);
        List<CreateServiceKey.Command> commands = new ArrayList<>();
        API.stub(CreateServiceKey.class, command -> {
            commands.add(command);
            return new CreatedKey(Samples.serviceKey(null), secret);
        });

        Answer answer = API.post(
                KEYS,
                "{\"type\":\"service\",\"name\":\"ci\",\"role\":\"OPERATOR\",\"description\":\"deploys\","
                        + "\"expires_at\":\"2027-01-31T12:00:00+01:00\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(ApiUnderTest.ISSUER + KEY);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json())
                .isEqualTo(json(serviceKey().substring(0, serviceKey().length() - 1) + ",\"client_secret\":\""
                        + secret.reveal() + "\"}"));
        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.name()).isEqualTo(new Name("ci"));
            assertThat(command.role()).isEqualTo(new RoleName("operator"));
            assertThat(command.description()).isEqualTo(new Description("deploys"));
            assertThat(command.expiresAt()).isEqualTo(Instant.parse("2027-01-31T11:00:00Z"));
        });
    }

    @Test
    void aPrivateKeyIsCreatedFromItsNameAlone() {
        List<CreatePrivateKey.Command> commands = new ArrayList<>();
        API.stub(CreatePrivateKey.class, command -> {
            commands.add(command);
            return new CreatedKey(Samples.privateKey(), Samples.secret(SecretPrefix.PRIVATE_KEY));
        });

        Answer answer = API.post(KEYS, "{\"type\":\"private\",\"name\":\"laptop\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.description()).isEqualTo(Description.EMPTY);
            assertThat(command.expiresAt()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"service\",\"name\":\"x\"}|role",
                "{\"type\":\"private\",\"name\":\"x\",\"role\":\"viewer\"}|role",
                "{\"type\":\"SERVICE\",\"name\":\"x\",\"role\":\"viewer\"}|type",
                "{\"name\":\"x\"}|type",
                "{\"type\":\"private\"}|name",
                "{\"type\":\"private\",\"name\":\"x\",\"expires_at\":\"2027-01-31\"}|expires_at",
                "{\"type\":\"private\",\"name\":\"x\",\"expires_at\":1795420800}|expires_at",
                "{\"type\":\"private\",\"name\":\"x\",\"client_id\":\"y\"}|client_id"
            })
    void aKeyThatCannotBeIsRefused(String body, String field) {
        Answer answer = API.post(KEYS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(field);
    }

    @Test
    void anEndThatIsPastIsRefused() {
        API.stub(CreatePrivateKey.class, command -> {
            throw new ApiKeyRefusal.ExpiryOutOfRange("must be in the future");
        });

        Answer answer = API.post(KEYS, "{\"type\":\"private\",\"name\":\"x\",\"expires_at\":\"2020-01-01T00:00:00Z\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("expires_at");
    }

    @Test
    void aKeyIsShownWithTheStatusItHasNow() {
        API.stub(GetApiKey.class, query -> Samples.serviceKey(Samples.NOW));

        Answer answer = API.get(KEY);

        assertThat(answer.json().path("status").asText()).isEqualTo("expired");
        assertThat(answer.json().path("expires_at").asText()).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void onlyTheDescriptionCanBeChanged() {
        List<DescribeApiKey.Command> commands = new ArrayList<>();
        API.stub(DescribeApiKey.class, command -> {
            commands.add(command);
            return Samples.privateKey();
        });

        assertThat(API.patch(KEY, "{\"description\":\"\"}").status()).isEqualTo(200);
        assertThat(API.patch(KEY, "{}").wrongFields()).containsExactly("description");
        assertThat(API.patch(KEY, "{\"name\":\"x\"}").wrongFields()).containsExactly("name");
        assertThat(API.patch(KEY, "{\"description\":\"" + "x".repeat(501) + "\"}")
                        .wrongFields())
                .containsExactly("description");
        assertThat(commands).extracting(DescribeApiKey.Command::description).containsExactly(Description.EMPTY);
    }

    @Test
    void revokingAnswersWithNothing() {
        List<RevokeApiKey.Command> commands = new ArrayList<>();
        API.stub(RevokeApiKey.class, commands::add);

        Answer answer = API.delete(KEY);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(commands).extracting(RevokeApiKey.Command::key).containsExactly(Samples.KEY);
    }

    @Test
    void aKeyIsDisabledAndEnabled() {
        API.stub(DisableApiKey.class, command -> Samples.privateKey());
        API.stub(EnableApiKey.class, command -> Samples.serviceKey(null));

        assertThat(API.post(KEY + "/disable", "").json()).isEqualTo(json(privateKey()));
        assertThat(API.post(KEY + "/enable", "").json()).isEqualTo(json(serviceKey()));
    }

    @Test
    void aRotatedKeyIsShownWithItsNewSecretOnce() {
        Secret secret = Samples.secret(SecretPrefix.SERVICE_KEY);
        List<Rotation> rotations = new ArrayList<>();
        API.stub(RotateApiKey.class, command -> {
            rotations.add(command.rotation());
            return new RotateApiKey.Result(Samples.serviceKey(null), secret);
        });

        Answer answer = API.post(KEY + "/rotate", "{\"overlap_seconds\":60,\"reason\":\"leaked\"}");
        API.post(KEY + "/rotate", "{}");
        API.post(KEY + "/rotate", "{\"until\":\"unused\"}");
        API.post(KEY + "/rotate", "{\"overlap_seconds\":60,\"reason\":\"scheduled\",\"until\":null}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json())
                .isEqualTo(json(serviceKey().substring(0, serviceKey().length() - 1) + ",\"client_secret\":\""
                        + secret.reveal() + "\"}"));
        assertThat(rotations)
                .containsExactly(
                        new Rotation.Leaked(),
                        new Rotation.Scheduled(Duration.ofDays(1)),
                        new Rotation.UntilUnused(),
                        new Rotation.Scheduled(Duration.ofMinutes(1)));
    }

    @Test
    void aRotationThatFinishesByItselfIsShownWhileItIsUnderWay() {
        OpenRotation underWay = new OpenRotation(
                Samples.KEY,
                Samples.SECRET_ID,
                Samples.SECRET_ID,
                Samples.CREATED,
                Samples.NOW.plusSeconds(1),
                Samples.NOW);
        OpenRotation over =
                new OpenRotation(Samples.KEY, Samples.SECRET_ID, Samples.SECRET_ID, Samples.CREATED, Samples.NOW, null);

        API.stub(GetApiKey.class, query -> withRotation(underWay));
        assertThat(API.get(KEY).json().path("rotation"))
                .isEqualTo(json("{\"state\":\"awaiting_disuse\",\"old_secret_last_used_at\":null,"
                        + "\"ends_at\":\"2026-11-23T10:00:01Z\"}"));

        API.stub(GetApiKey.class, query -> withRotation(over));
        assertThat(API.get(KEY).json().path("rotation").isNull()).isTrue();
    }

    private static ListedKey withRotation(OpenRotation rotation) {
        ListedKey key = Samples.serviceKey(null);
        return new ListedKey(key.key(), key.role(), key.user(), key.policy(), rotation);
    }

    @Test
    void endingASecretAnswersWithNothing() {
        List<EndKeySecret.Command> commands = new ArrayList<>();
        API.stub(EndKeySecret.class, commands::add);

        Answer answer = API.delete(KEY + "/secrets/" + Samples.SECRET_ID);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(commands).extracting(EndKeySecret.Command::secret).containsExactly(Samples.SECRET_ID);
        assertThat(API.delete(KEY + "/secrets/x").status()).isEqualTo(404);
    }

    @Test
    void anIdThatIsNoneLooksLikeAKeyThatIsNotThere() {
        API.stub(GetApiKey.class, query -> {
            throw new ApiKeyRefusal.ApiKeyNotFound();
        });

        Answer malformed = API.get(KEYS + "/x");

        assertThat(malformed.status()).isEqualTo(404);
        assertThat(malformed.json().path("detail"))
                .isEqualTo(API.get(KEY).json().path("detail"));
    }

    @Test
    void whatAKeyIsKeptToIsChangedInPartAndShown() {
        KeyRestrictions before = new KeyRestrictions(List.of(Addresses.network("10.0.0.0/8")), 7, null);
        API.stub(ChangeApiKey.class, command -> {
            ListedKey key = Samples.serviceKey(null);
            return new ListedKey(
                    key.key(),
                    key.role(),
                    null,
                    KeyPolicy.NONE,
                    null,
                    command.change().apply(before));
        });

        Answer answer = API.patch(
                KEY,
                "{\"allowed_networks\":[\"2001:DB8::/32\",\"192.0.2.7\"],\"token_rate_per_second\":null,"
                        + "\"scopes\":[\"role.read\"]}");

        assertThat(answer.json().path("allowed_networks")).isEqualTo(json("[\"192.0.2.7/32\",\"2001:db8::/32\"]"));
        assertThat(answer.json().path("token_rate_per_second").isNull()).isTrue();
        assertThat(answer.json().path("scopes")).isEqualTo(json("[\"role.read\"]"));
        assertThat(API.patch(KEY, "{\"scopes\":null}")
                        .json()
                        .path("token_rate_per_second")
                        .asInt())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"allowed_networks\":[],\"token_rate_per_second\":0,\"scopes\":[] | allowed_networks token_rate_per_second scopes",
                "\"allowed_networks\":[\"x\"],\"token_rate_per_second\":100001 | allowed_networks token_rate_per_second",
                "\"allowed_networks\":\"10.0.0.0/8\",\"scopes\":\"role.read\" | allowed_networks scopes",
                "\"allowed_networks\":[1],\"scopes\":[\"a b\"] | allowed_networks scopes",
                "\"token_rate_per_second\":\"5\" | token_rate_per_second",
            })
    void wrongRestrictionsAreNamed(String fields, String wrong) {
        Answer changed = API.patch(KEY, "{" + fields + "}");
        Answer created =
                API.post(Samples.ACME_PATH + "/api-keys", "{\"type\":\"private\",\"name\":\"n\"," + fields + "}");

        assertThat(changed.wrongFields()).containsExactly(wrong.split(" "));
        assertThat(created.wrongFields()).containsExactly(wrong.split(" "));
    }
}
