/** Password hashing. */
@NullMarked
package dev.keywright.crypto.member;

import org.jspecify.annotations.NullMarked;
