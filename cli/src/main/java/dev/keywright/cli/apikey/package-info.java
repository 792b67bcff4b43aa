/** The commands about API keys. */
@NullMarked
package dev.keywright.cli.apikey;

import org.jspecify.annotations.NullMarked;
