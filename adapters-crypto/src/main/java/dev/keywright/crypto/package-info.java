/** All cryptography of Keywright, wired over the storage ports it needs. */
@NullMarked
package dev.keywright.crypto;

import org.jspecify.annotations.NullMarked;
