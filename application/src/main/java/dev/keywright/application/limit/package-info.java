/** The ports that count what mustn't be done too often. */
@NullMarked
package dev.keywright.application.limit;

import org.jspecify.annotations.NullMarked;
