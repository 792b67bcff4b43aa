/** Signing in and out. */
@NullMarked
package dev.keywright.console.session;

import org.jspecify.annotations.NullMarked;
