/** The pages of API keys. */
@NullMarked
package dev.keywright.console.apikey;

import org.jspecify.annotations.NullMarked;
