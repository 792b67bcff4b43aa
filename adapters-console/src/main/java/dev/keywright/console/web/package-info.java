/** What the console asks of the server that carries it, and the rules that hold for each request: headers, cookies, forms. */
@NullMarked
package dev.keywright.console.web;

import org.jspecify.annotations.NullMarked;
