/** Recording what happened together with the change, and reading it back. */
@NullMarked
package dev.keywright.application.audit;

import org.jspecify.annotations.NullMarked;
