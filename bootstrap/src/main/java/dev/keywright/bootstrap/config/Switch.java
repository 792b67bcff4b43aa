package dev.keywright.bootstrap.config;

/** What is either on or off. */
enum Switch {
    ON,
    OFF
}
