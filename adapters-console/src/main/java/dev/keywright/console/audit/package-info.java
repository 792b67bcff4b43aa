/** The pages of a workspace's activity: its audit trail. */
@NullMarked
package dev.keywright.console.audit;

import org.jspecify.annotations.NullMarked;
