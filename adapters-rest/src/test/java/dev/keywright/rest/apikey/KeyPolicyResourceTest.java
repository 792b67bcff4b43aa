package dev.keywright.rest.apikey;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.ChangeKeyPolicy;
import dev.keywright.application.apikey.GetApiKey;
import dev.keywright.application.apikey.GetKeyPolicy;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.role.RoleName;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPolicyResourceTest {

    private static final String PATH = Samples.ACME_PATH + "/key-policy";
    private static final KeyPolicy STRICT = new KeyPolicy(30, true, List.of(new RoleName("viewer")), 7);

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    @Test
    void policyIsAnsweredWithNullForWhatIsNotDemanded() {
        API.stub(GetKeyPolicy.class, query -> KeyPolicy.NONE);

        assertThat(API.get(PATH).json())
                .isEqualTo(json("{\"max_lifetime_days\":null,\"expiry_required\":false,"
                        + "\"service_key_roles\":null,\"allowed_networks\":null,\"max_live_keys\":null}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 30 true viewer 7",
                "{\"max_lifetime_days\":90} | 90 true viewer 7",
                "{\"max_lifetime_days\":null} | null true viewer 7",
                "{\"expiry_required\":false} | 30 false viewer 7",
                "{\"expiry_required\":null} | 30 false viewer 7",
                "{\"service_key_roles\":[\"Owner\",\"creator\"]} | 30 true creator,owner 7",
                "{\"service_key_roles\":[]} | 30 true '' 7",
                "{\"service_key_roles\":null,\"max_live_keys\":0} | 30 true null 0",
            })
    void whatIsLeftOutStaysAndNullTakesAway(String body, String expected) {
        API.stub(ChangeKeyPolicy.class, command -> command.change().apply(STRICT));

        Answer answer = API.patch(PATH, body);

        List<String> roles = answer.json()
                .path("service_key_roles")
                .valueStream()
                .map(role -> role.asText())
                .toList();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("max_lifetime_days").asText() + " "
                        + answer.json().path("expiry_required").asText() + " "
                        + (answer.json().path("service_key_roles").isNull() ? "null" : String.join(",", roles)) + " "
                        + answer.json().path("max_live_keys").asText())
                .isEqualTo(expected.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"max_lifetime_days\":0,\"max_live_keys\":-1} | max_lifetime_days max_live_keys",
                "{\"max_lifetime_days\":3651,\"max_live_keys\":1000001} | max_lifetime_days max_live_keys",
                "{\"max_lifetime_days\":\"30\",\"max_live_keys\":1.5} | max_lifetime_days max_live_keys",
                "{\"max_lifetime_days\":99999999999,\"max_live_keys\":[]} | max_lifetime_days max_live_keys",
                "{\"expiry_required\":\"true\",\"service_key_roles\":\"viewer\"} | expiry_required service_key_roles",
                "{\"expiry_required\":1,\"service_key_roles\":[1]} | expiry_required service_key_roles",
                "{\"service_key_roles\":[\"\"]} | service_key_roles",
                "{\"service_key_roles\":[null]} | service_key_roles",
                "{\"max_keys\":1} | max_keys",
            })
    void wrongFieldsAreNamed(String body, String fields) {
        Answer answer = API.patch(PATH, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(fields.split(" "));
    }

    @Test
    void roleThatIsNotThereIsNamed() {
        API.stub(ChangeKeyPolicy.class, command -> {
            throw new ApiKeyRefusal.PolicyRoleUnknown(new RoleName("astronaut"));
        });

        Answer answer = API.patch(PATH, "{\"service_key_roles\":[\"astronaut\"]}");

        assertThat(answer.wrongFields()).containsExactly("service_key_roles");
        assertThat(answer.json().path("detail").asText()).contains("astronaut");
    }

    @Test
    void keyThatDoesNotMeetThePolicySaysSoAndWhy() {
        ListedKey key = Samples.serviceKey(null);
        API.stub(GetApiKey.class, query -> new ListedKey(key.key(), key.role(), null, STRICT, null));

        Answer answer = API.get(Samples.ACME_PATH + "/api-keys/" + Samples.KEY);

        assertThat(answer.json().path("out_of_policy").booleanValue()).isTrue();
        assertThat(answer.json().path("policy_violations"))
                .isEqualTo(json("[\"max_lifetime_days\",\"expiry_required\",\"service_key_roles\"]"));
    }
}
