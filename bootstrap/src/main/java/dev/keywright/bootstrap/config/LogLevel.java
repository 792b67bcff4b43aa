package dev.keywright.bootstrap.config;

/** What is logged: events of this level and those after it. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
}
