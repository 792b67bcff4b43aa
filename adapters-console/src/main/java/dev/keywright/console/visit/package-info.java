/** Who visits, and where: a signed-in person in a workspace. */
@NullMarked
package dev.keywright.console.visit;

import org.jspecify.annotations.NullMarked;
