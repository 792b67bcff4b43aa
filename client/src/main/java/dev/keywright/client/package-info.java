/** Access tokens for workflow steps and services: fetched from a Keywright, kept until they end, and put into requests. */
@NullMarked
package dev.keywright.client;

import org.jspecify.annotations.NullMarked;
