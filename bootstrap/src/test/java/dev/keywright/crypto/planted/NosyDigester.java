package dev.keywright.crypto.planted;

import dev.keywright.rest.planted.NosyResource;

/** Looks at another adapter. */
record NosyDigester(NosyResource neighbour) {}
