/** API keys over HTTP. */
@NullMarked
package dev.keywright.rest.apikey;

import org.jspecify.annotations.NullMarked;
