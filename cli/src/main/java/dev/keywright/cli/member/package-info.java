/** The commands about members. */
@NullMarked
package dev.keywright.cli.member;

import org.jspecify.annotations.NullMarked;
