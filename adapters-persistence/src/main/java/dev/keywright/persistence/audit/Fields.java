package dev.keywright.persistence.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.persistence.internal.StorableText;
import java.util.Map;
import java.util.TreeMap;

/** What a change replaced or set, by field, as a JSON object. */
final class Fields {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    private Fields() {}

    static String format(Map<String, String> fields) {
        Map<String, String> storable = new TreeMap<>();
        fields.forEach((name, value) -> storable.put(StorableText.of(name), StorableText.of(value)));
        try {
            return JSON.writeValueAsString(storable);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a map of texts can be written as JSON", e);
        }
    }

    static Map<String, String> parse(String json) {
        try {
            return JSON.readValue(json, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("storage holds an audit event whose fields aren't texts", e);
        }
    }
}
