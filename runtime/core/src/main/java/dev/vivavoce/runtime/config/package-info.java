/// Settings read once at start, and secrets that never print.
@NullMarked
package dev.vivavoce.runtime.config;

import org.jspecify.annotations.NullMarked;
