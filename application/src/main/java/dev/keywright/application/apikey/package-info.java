/** Creating, reading and revoking API keys. */
@NullMarked
package dev.keywright.application.apikey;

import org.jspecify.annotations.NullMarked;
