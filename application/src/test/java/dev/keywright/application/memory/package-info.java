/** Every outbound port kept in memory, for tests and for trying the use cases out: nothing here outlives the process. */
@NullMarked
package dev.keywright.application.memory;

import org.jspecify.annotations.NullMarked;
