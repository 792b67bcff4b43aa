package dev.keywright.cli.planted;

import dev.keywright.domain.Name;

/** A command that knows the domain, which only servers do. */
record NosyCommand(Name name) {}
