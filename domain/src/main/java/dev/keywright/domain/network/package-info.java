/** Addresses of the Internet Protocol, and the networks that they are in. */
@NullMarked
package dev.keywright.domain.network;

import org.jspecify.annotations.NullMarked;
