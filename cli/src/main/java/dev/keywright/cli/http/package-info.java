/** Requests to one server: sent, repeated where that is safe, and their refusals put into words. */
@NullMarked
package dev.keywright.cli.http;

import org.jspecify.annotations.NullMarked;
