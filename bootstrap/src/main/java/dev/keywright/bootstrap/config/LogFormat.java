package dev.keywright.bootstrap.config;

/** How a log line looks: for people, or one JSON object. */
public enum LogFormat {
    HUMAN,
    JSON
}
