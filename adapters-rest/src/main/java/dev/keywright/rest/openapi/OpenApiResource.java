package dev.keywright.rest.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Serves the OpenAPI document of this API, to everyone. Tests hold it to what is served. */
@Path("/openapi.json")
public final class OpenApiResource {

    private static final String DOCUMENT = "openapi.json";

    private final byte[] document;
    private final EntityTag tag;

    public OpenApiResource() {
        document = read();
        tag = new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(document)));
    }

    /** The document, or 304 for who has this very one (RFC 9110, section 13.1.2). */
    @GET
    public Response get(@Context HttpHeaders headers) {
        boolean has = headers.getRequestHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of()).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .anyMatch(this::isThis);
        Response.ResponseBuilder answer =
                has ? Response.notModified() : Response.ok(document, MediaType.APPLICATION_JSON_TYPE);
        return answer.tag(tag).cacheControl(revalidated()).build();
    }

    /** Compared as text: the runtime throws, and tells what was sent, if it can't parse it. */
    private boolean isThis(String entityTag) {
        String text = entityTag.strip();
        return text.equals("*") || text.replaceFirst("^W/", "").equals('"' + tag.getValue() + '"');
    }

    /** It may be kept, and is asked for again each time: a new release is described at once. */
    private static CacheControl revalidated() {
        CacheControl control = new CacheControl();
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }

    private static byte[] read() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException(DOCUMENT + " isn't in this jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
