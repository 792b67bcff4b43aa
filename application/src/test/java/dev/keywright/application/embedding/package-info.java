/** Keywright as a library: what an application writes that embeds the domain and the use cases, and brings its own ports. */
@NullMarked
package dev.keywright.application.embedding;

import org.jspecify.annotations.NullMarked;
