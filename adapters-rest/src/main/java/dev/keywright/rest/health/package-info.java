/** Whether the server lives, and whether it can do its work. */
@NullMarked
package dev.keywright.rest.health;

import org.jspecify.annotations.NullMarked;
