package dev.keywright.rest.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.rest.problem.RequestRefusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads request bodies, which are records. It is asked for bodies of every media type, so that it can say which one is expected instead of
 * the runtime saying that this one isn't; and so that this is said only once the caller has authenticated.
 */
public final class JsonReader implements MessageBodyReader<Record> {

    private final ObjectMapper mapper;

    public JsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    /**
     * @throws RequestRefusal.UnsupportedContentType if the body isn't declared to be JSON
     * @throws RequestRefusal.Invalid if it isn't the JSON that is asked for
     */
    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] json = body.readAllBytes();
        if (json.length == 0) {
            throw new RequestRefusal.Invalid("body", "is missing: send a JSON object");
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType) || mediaType.isWildcardType()) {
            throw new RequestRefusal.UnsupportedContentType(MediaType.APPLICATION_JSON);
        }
        return parse(json, type);
    }

    private Record parse(byte[] json, Class<Record> type) {
        @Nullable Record parsed;
        try {
            parsed = mapper.readValue(decoded(json), type);
        } catch (IOException e) {
            throw JsonErrors.refusing(e);
        }
        if (parsed == null) {
            throw new RequestRefusal.Invalid("body", "must be a JSON object, not null");
        }
        return parsed;
    }

    /** JSON is UTF-8 (RFC 8259, section 8.1). The parser would take overlong forms too, and guess at other encodings. */
    private static String decoded(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }
}
