package dev.keywright.console.apikey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A key's first steps, to copy. Client ID and secret hold only characters that no shell, URL or JSON minds.
 *
 * @param address the deployment's public address
 * @param secret the client secret, or a name that stands for it
 */
public record Snippets(String address, String clientId, String secret) {

    /** For a {@code .env} file. */
    public String env() {
        return """
                KEYWRIGHT_URL=%s
                KEYWRIGHT_CLIENT_ID=%s
                KEYWRIGHT_CLIENT_SECRET=%s
                """.formatted(address, clientId, secret);
    }

    /** The file as a link, so that saving it needs neither a script nor the server. */
    public String envLink() {
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(env(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A token, by curl. */
    public String curlToken() {
        return """
                curl -s -u '%s:%s' \\
                  -d grant_type=client_credentials \\
                  %s/oauth2/token""".formatted(clientId, secret, address);
    }

    /** A first call with a token, by curl. */
    public String curlCall() {
        return """
                TOKEN=$(curl -s -u '%s:%s' \\
                  -d grant_type=client_credentials \\
                  %s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                curl -s -H "Authorization: Bearer $TOKEN" %s/v1/me""".formatted(clientId, secret, address, address);
    }

    /** A token, in Java 17. */
    public String java() {
        return """
                var basic = java.util.Base64.getEncoder().encodeToString(
                        "%s:%s".getBytes());
                var request = java.net.http.HttpRequest
                        .newBuilder(java.net.URI.create("%s/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials"))
                        .build();
                var token = java.net.http.HttpClient.newHttpClient()
                        .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                        .body();""".formatted(clientId, secret, address);
    }

    /** For a program's configuration. */
    public String json() {
        return """
                {
                  "token_url": "%s/oauth2/token",
                  "client_id": "%s",
                  "client_secret": "%s"
                }""".formatted(address, clientId, secret);
    }
}
