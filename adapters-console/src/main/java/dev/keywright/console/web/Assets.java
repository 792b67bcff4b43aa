package dev.keywright.console.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The console's style, scripts and pictures. An asset's address holds a digest of what it is, so that browsers keep it for ever and still
 * get a new one at once.
 */
public final class Assets {

    /** All addresses begin so. */
    public static final String ROOT = "/assets/";

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String HOME = "/dev/keywright/console/assets/";
    private static final int DIGEST_CHARACTERS = 12;

    private final Map<String, Asset> byAddress = new LinkedHashMap<>();
    private final String style;
    private final String script;
    private final String htmx;
    private final String icon;

    public Assets() {
        this.style = add("console.css", HOME + "console.css", "text/css; charset=utf-8");
        this.script = add("console.js", HOME + "console.js", "text/javascript; charset=utf-8");
        this.htmx = add("htmx.js", HTMX, "text/javascript; charset=utf-8");
        this.icon = add("icon.svg", HOME + "icon.svg", "image/svg+xml");
    }

    public String style() {
        return style;
    }

    public String script() {
        return script;
    }

    public String htmx() {
        return htmx;
    }

    public String icon() {
        return icon;
    }

    /**
     * What is at the address that is asked for, compressed if the browser takes that. Pages are not: whoever can watch their length and have
     * something of theirs shown in them would learn what else they hold.
     */
    public Optional<ConsoleAnswer> find(ConsoleRequest request) {
        boolean compressed = request.header("Accept-Encoding")
                .filter(accepted -> accepted.contains("gzip"))
                .isPresent();
        return Optional.ofNullable(byAddress.get(request.path()))
                .map(asset -> compressed ? asset.compressed() : asset.plain());
    }

    private record Asset(ConsoleAnswer plain, ConsoleAnswer compressed) {}

    private String add(String name, String resource, String contentType) {
        byte[] content = read(resource);
        String address = ROOT + digest(content) + "/" + name;
        byAddress.put(
                address,
                new Asset(
                        answer(contentType, content),
                        answer(contentType, gzip(content)).with("Content-Encoding", "gzip")));
        return address;
    }

    private static ConsoleAnswer answer(String contentType, byte[] content) {
        return new ConsoleAnswer(
                200,
                List.of(
                        new ConsoleAnswer.Header("Content-Type", contentType),
                        new ConsoleAnswer.Header("Cache-Control", "public, max-age=31536000, immutable"),
                        new ConsoleAnswer.Header("Vary", "Accept-Encoding")),
                ByteBuffer.wrap(content));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length);
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
