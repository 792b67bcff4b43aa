/** The use cases of Keywright, and the ports they need; what several features share. */
@NullMarked
package dev.keywright.application;

import org.jspecify.annotations.NullMarked;
