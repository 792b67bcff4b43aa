/** Users, memberships and invitations in PostgreSQL. */
@NullMarked
package dev.keywright.persistence.member;

import org.jspecify.annotations.NullMarked;
