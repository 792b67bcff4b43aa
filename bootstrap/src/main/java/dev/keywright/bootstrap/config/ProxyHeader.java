package dev.keywright.bootstrap.config;

/** In which header the trusted proxies tell for whom they ask. The other one is anyone's to send, so it isn't read. */
public enum ProxyHeader {
    X_FORWARDED_FOR("X-Forwarded-For"),
    /** RFC 7239. */
    FORWARDED("Forwarded");

    private final String field;

    ProxyHeader(String field) {
        this.field = field;
    }

    /** The header's name. */
    public String field() {
        return field;
    }
}
