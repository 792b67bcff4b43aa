/** What can be set, where it is read from, and a refusal of all that is wrong with it at once. */
@NullMarked
package dev.keywright.bootstrap.config;

import org.jspecify.annotations.NullMarked;
