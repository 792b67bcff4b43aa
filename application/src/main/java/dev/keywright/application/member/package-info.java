/** Inviting people, changing what they may do, and removing them. */
@NullMarked
package dev.keywright.application.member;

import org.jspecify.annotations.NullMarked;
