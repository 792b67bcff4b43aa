/** The commands about the audit trail. */
@NullMarked
package dev.keywright.cli.audit;

import org.jspecify.annotations.NullMarked;
