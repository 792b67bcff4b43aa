package dev.keywright.benchmarks.console;

import dev.keywright.benchmarks.client.AnswerCheck;
import dev.keywright.benchmarks.client.OneByOne;
import dev.keywright.benchmarks.client.Request;
import dev.keywright.benchmarks.client.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** Someone who is signed in to the console of one node. */
final class Browsing {

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final String END = "</html>";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;
    private final String cookie;

    /** @param cookie name and value of the session's */
    Browsing(int port, String cookie) {
        this.port = port;
        this.cookie = cookie;
    }

    /**
     * What a page and all that it needs weighs, without headers.
     *
     * @param html the page's own bytes
     * @param all with style, scripts and pictures, each as it is sent to a browser
     */
    record Weight(int html, int all) {}

    /** The page's source. */
    String page(String address) {
        return new String(get(address), StandardCharsets.UTF_8);
    }

    Weight weigh(String address) {
        byte[] html = get(address);
        Set<String> assets = new TreeSet<>();
        Matcher asset = ASSET.matcher(new String(html, StandardCharsets.UTF_8));
        while (asset.find()) {
            assets.add(asset.group(1));
        }
        return new Weight(
                html.length,
                html.length + assets.stream().mapToInt(each -> get(each).length).sum());
    }

    /** Asks for the page so often, one after the other on one connection, and returns how long each answer took, in nanoseconds. */
    Histogram visit(String address, int unmeasured, int measured) {
        Request request = Request.page(port, address, cookie);
        return OneByOne.run(
                new Target(port, Collections.nCopies(unmeasured + measured, request)), unmeasured, wholePage());
    }

    private static AnswerCheck wholePage() {
        byte[] end = END.getBytes(StandardCharsets.US_ASCII);
        return (body, from, to) -> {
            int last = to;
            while (last > from && Character.isWhitespace(body[last - 1])) {
                last--;
            }
            return last - from > end.length && Arrays.equals(body, last - end.length, last, end, 0, end.length);
        };
    }

    private byte[] get(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Cookie", cookie)
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
