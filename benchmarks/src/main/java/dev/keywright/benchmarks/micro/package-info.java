/** Micro benchmarks of what is ours on the path of a token, without HTTP and database. */
@NullMarked
package dev.keywright.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
