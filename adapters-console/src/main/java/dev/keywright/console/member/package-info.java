/** The pages of members and invitations. */
@NullMarked
package dev.keywright.console.member;

import org.jspecify.annotations.NullMarked;
