/** What every request goes through: its id, its size, who makes it, and the parsing of what it asks for. */
@NullMarked
package dev.keywright.rest.request;

import org.jspecify.annotations.NullMarked;
