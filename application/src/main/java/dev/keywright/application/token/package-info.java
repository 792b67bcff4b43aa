/** Issuing, checking and revoking access tokens, and the keys that sign them. */
@NullMarked
package dev.keywright.application.token;

import org.jspecify.annotations.NullMarked;
