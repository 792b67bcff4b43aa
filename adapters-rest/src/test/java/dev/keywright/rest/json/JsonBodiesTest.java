package dev.keywright.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.CreatePrivateKey;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.workspace.CreateWorkspace;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final String KEYS = Samples.ACME_PATH + "/api-keys";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':1}|name|must be a string",
                "{'name':1.5}|name|must be a string",
                "{'name':true}|name|must be a string",
                "{'name':['x']}|name|must be a string",
                "{'name':{'x':1}}|name|must be a string",
                "{'name':'x','provisioning_key':'true'}|provisioning_key|must be true or false",
                "{'name':'x','provisioning_key':''}|provisioning_key|must be true or false",
                "{'name':'x','provisioning_key':1}|provisioning_key|must be true or false",
                "{'name':'x','role':'owner'}|role|is not a field of this request, which knows name, provisioning_key",
                "{'name':'x','provisioningKey':true}|provisioningKey|is not a field of this request, which knows name, provisioning_key",
            })
    void aFieldOfTheWrongKindIsNamed(String body, String field, String detail) {
        Answer answer = API.post("/v1/workspaces", body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.wrongFields()).containsExactly(field);
        assertThat(answer.json().at("/errors/0/detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "[{\"name\":\"x\"}]",
                "\"name\"",
                "1",
                "{",
                "{\"name\":\"x\"}{}",
                "{\"name\":\"x\"} x",
                "{\"name\":\"x\",}",
                "{'name':'x'}",
                "{\"name\":NaN}",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{\"name\":\"x\ty\"}"
            })
    void whatIsNotOneJsonObjectIsRefusedAsAWhole(String body) {
        Answer answer = API.post("/v1/workspaces", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("body");
        assertThat(answer.text()).doesNotContain("jackson", "JsonToken", "java.", "CreateWorkspace");
    }

    static List<byte[]> bytesThatAreNotUtf8AreRefused() {
        String json = "{\"name\":\"\u00e9\"}";
        byte[] overlong = json.getBytes(StandardCharsets.UTF_8);
        overlong[9] = (byte) 0xC0;
        overlong[10] = (byte) 0xAF;
        return List.of(json.getBytes(StandardCharsets.ISO_8859_1), json.getBytes(StandardCharsets.UTF_16BE), overlong);
    }

    @ParameterizedTest
    @MethodSource
    void bytesThatAreNotUtf8AreRefused(byte[] bytes) {
        Answer answer = API.send(API.request("/v1/workspaces")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"name\":"})
    void deepNestingIsRefusedAndHarmless(String opening) {
        Answer answer = API.post("/v1/workspaces", opening.repeat(6_000));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aHugeNumberIsRefusedAndHarmless() {
        Answer answer = API.post("/v1/workspaces", "{\"name\":1e" + "9".repeat(60_000) + "}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "*/*"})
    void aBodyOfAnotherTypeIsRefusedWithTheOneThatIsExpected(String contentType) {
        Answer answer = API.send(API.request("/v1/workspaces")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("{\"name\":\"x\"}")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
        assertThat(answer.json().path("detail").asText()).contains("application/json");
    }

    @Test
    void aBodyWithoutATypeIsRefused() {
        Answer answer = API.send(API.request("/v1/workspaces").POST(BodyPublishers.ofString("{\"name\":\"x\"}")));

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void aTypeWithACharsetIsUnderstood() {
        API.stub(CreateWorkspace.class, command -> new CreateWorkspace.Result(Samples.acme(), null));

        Answer answer = API.send(API.request("/v1/workspaces")
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString("{\"name\":\"Acme\"}")));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void allFieldsThatAreWrongAreToldAtOnce() {
        Answer answer = API.post(
                KEYS,
                "{\"type\":\"robot\",\"name\":\" \",\"role\":\"\",\"description\":\"\\u0007\",\"expires_at\":\"tomorrow\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("type", "name", "role", "description", "expires_at");
        assertThat(answer.json().path("detail").asText()).contains("name: must not be blank");
    }

    @Test
    void aNameOfEightyCharactersIsTakenAndOneMoreIsNot() {
        API.stub(
                CreatePrivateKey.class,
                command -> new CreatedKey(Samples.privateKey(), Samples.secret(SecretPrefix.PRIVATE_KEY)));

        assertThat(API.post(KEYS, "{\"type\":\"private\",\"name\":\"" + "\uD83D\uDE00".repeat(80) + "\"}")
                        .status())
                .isEqualTo(201);
        Answer tooLong = API.post(KEYS, "{\"type\":\"private\",\"name\":\"" + "\uD83D\uDE00".repeat(81) + "\"}");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.wrongFields()).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\u0000", "\\u001b[31m", "\\u202e", "\\ud800", "\\u2028"})
    void controlCharactersInANameAreRefused(String control) {
        Answer answer = API.post(KEYS, "{\"type\":\"private\",\"name\":\"a" + control + "b\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("name");
    }

    @Test
    void aFieldNameIsNotRepeatedAtAnyLength() {
        Answer answer = API.post("/v1/workspaces", "{\"" + "x".repeat(20_000) + "\":1}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).hasSizeLessThan(1_000);
    }
}
