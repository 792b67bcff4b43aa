/** Members and invitations over HTTP. */
@NullMarked
package dev.keywright.rest.member;

import org.jspecify.annotations.NullMarked;
