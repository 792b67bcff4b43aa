/** Users, their memberships in workspaces, and the invitations that begin them. */
@NullMarked
package dev.keywright.domain.member;

import org.jspecify.annotations.NullMarked;
