/** Signing in, signing out, and who the caller is. */
@NullMarked
package dev.keywright.application.session;

import org.jspecify.annotations.NullMarked;
