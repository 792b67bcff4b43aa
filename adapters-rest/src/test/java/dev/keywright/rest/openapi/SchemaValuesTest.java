package dev.keywright.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keywright.application.PageRequest;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.MemberStatus;
import dev.keywright.domain.member.Password;
import dev.keywright.rest.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractCollectionAssert;
import org.junit.jupiter.api.Test;

/** Whether the values that the document allows are those that the domain does. */
class SchemaValuesTest {

    private final OpenApiDocument document = new OpenApiDocument();

    @Test
    void enumerationsAreThoseOfTheDomain() {
        assertThatValues("/components/schemas/ApiKey/properties/type").isEqualTo(lowerCase(KeyType.values()));
        assertThatValues("/components/schemas/CreateApiKey/properties/type").isEqualTo(lowerCase(KeyType.values()));
        assertThatValues("/components/schemas/ApiKey/properties/status").isEqualTo(lowerCase(KeyStatus.values()));
        assertThatValues("/components/schemas/Member/properties/status").isEqualTo(lowerCase(MemberStatus.values()));
        assertThatValues("/components/schemas/AuditEvent/properties/outcome")
                .isEqualTo(lowerCase(AuditEvent.Outcome.values()));
        assertThatValues("/components/schemas/AuditEvent/properties/target/properties/type")
                .isEqualTo(lowerCase(Target.Kind.values()));
        assertThatValues("/components/schemas/AuditEvent/properties/actor/properties/type")
                .isEqualTo(lowerCase(Principal.Kind.values()));
        assertThatValues("/components/schemas/AuditEvent/properties/action")
                .isEqualTo(texts(AuditAction.values(), AuditAction::text));
        assertThatValues("/components/schemas/Problem/properties/type")
                .isEqualTo(texts(ProblemType.values(), ProblemType::uri));
        assertThat(parameter("listAuditEvents", "action")).isEqualTo(texts(AuditAction.values(), AuditAction::text));
        assertThat(parameter("listApiKeys", "status")).isEqualTo(lowerCase(KeyStatus.values()));
        assertThat(parameter("listApiKeys", "type")).isEqualTo(lowerCase(KeyType.values()));
    }

    @Test
    void limitsAreThoseOfTheDomain() {
        for (String schema : List.of("CreateWorkspace", "RenameWorkspace", "CreateApiKey")) {
            assertThat(limit(schema, "name", "maxLength")).isEqualTo(Name.MAX_LENGTH);
        }
        for (String schema : List.of("CreateApiKey", "ChangeApiKey")) {
            assertThat(limit(schema, "description", "maxLength")).isEqualTo(Description.MAX_LENGTH);
        }
        for (String schema : List.of("SignIn", "AcceptInvitation")) {
            assertThat(limit(schema, "password", "minLength")).isEqualTo(Password.MIN_LENGTH);
            assertThat(limit(schema, "password", "maxLength")).isEqualTo(Password.MAX_LENGTH);
        }
        assertThat(limit("InviteMember", "email", "maxLength")).isEqualTo(EmailAddress.MAX_LENGTH);
        JsonNode pageSize = document.root.at("/components/parameters/limit/schema");
        assertThat(pageSize.path("maximum").asInt()).isEqualTo(PageRequest.MAX_LIMIT);
        assertThat(pageSize.path("default").asInt()).isEqualTo(PageRequest.DEFAULT_LIMIT);
    }

    private int limit(String schema, String property, String keyword) {
        return document.schema(schema)
                .at("/properties/" + property + "/" + keyword)
                .asInt();
    }

    private AbstractCollectionAssert<?, ?, String, ?> assertThatValues(String pointer) {
        return assertThat(new TreeSet<>(OpenApiDocument.texts(document.root.at(pointer + "/enum"))));
    }

    private Set<String> parameter(String operationId, String name) {
        return document.operations().stream()
                .filter(operation ->
                        operation.node().path("operationId").asText().equals(operationId))
                .flatMap(operation -> operation.node().path("parameters").valueStream())
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .flatMap(parameter -> OpenApiDocument.texts(parameter.at("/schema/enum")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lowerCase(Enum<?>[] constants) {
        return texts(constants, constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    private static <T> Set<String> texts(T[] values, Function<T, String> text) {
        return Arrays.stream(values).map(text).collect(Collectors.toCollection(TreeSet::new));
    }
}
