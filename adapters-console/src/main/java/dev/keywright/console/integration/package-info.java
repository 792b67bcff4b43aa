/** The pages of integrations: what they hold, who uses them, and whom they are shared with. */
@NullMarked
package dev.keywright.console.integration;

import org.jspecify.annotations.NullMarked;
