/** JSON as the server speaks it, read and written without knowing its fields beforehand. */
@NullMarked
package dev.keywright.cli.json;

import org.jspecify.annotations.NullMarked;
