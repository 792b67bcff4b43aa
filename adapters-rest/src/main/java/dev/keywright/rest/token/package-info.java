/** The OAuth 2.0 endpoints, what they publish about themselves, and the keys that verify access tokens. */
@NullMarked
package dev.keywright.rest.token;

import org.jspecify.annotations.NullMarked;
