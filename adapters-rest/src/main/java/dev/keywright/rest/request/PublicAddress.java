package dev.keywright.rest.request;

import java.net.URI;

/** The deployment's public address, to make links from: never from a request's Host header, which its sender chooses. */
public final class PublicAddress {

    private final String base;

    public PublicAddress(URI issuer) {
        String text = issuer.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The link to that path, which begins with a slash. */
    public URI link(String path) {
        return URI.create(base + path);
    }
}
