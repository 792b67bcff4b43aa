/** Signing and verifying access tokens, and the keys for it. */
@NullMarked
package dev.keywright.crypto.token;

import org.jspecify.annotations.NullMarked;
