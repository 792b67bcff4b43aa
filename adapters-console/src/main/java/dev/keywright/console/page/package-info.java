/** What all pages share: their shell, their templates, how times and roles are written. */
@NullMarked
package dev.keywright.console.page;

import org.jspecify.annotations.NullMarked;
