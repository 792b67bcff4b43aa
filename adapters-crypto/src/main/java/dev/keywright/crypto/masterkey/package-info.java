/** Encrypting anew what is stored under another master key. */
@NullMarked
package dev.keywright.crypto.masterkey;

import org.jspecify.annotations.NullMarked;
