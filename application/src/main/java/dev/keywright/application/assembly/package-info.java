/** All storage ports, and all use cases wired over them. */
@NullMarked
package dev.keywright.application.assembly;

import org.jspecify.annotations.NullMarked;
