/** The rules of Keywright: no I/O, no clock, no randomness, no framework. */
@NullMarked
package dev.keywright.domain;

import org.jspecify.annotations.NullMarked;
