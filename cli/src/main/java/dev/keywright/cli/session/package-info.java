/** Who is signed in where: login, logout, and the files that keep it. */
@NullMarked
package dev.keywright.cli.session;

import org.jspecify.annotations.NullMarked;
