/** What holds the layering, shown to fail on planted violations. */
@NullMarked
package dev.keywright.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
