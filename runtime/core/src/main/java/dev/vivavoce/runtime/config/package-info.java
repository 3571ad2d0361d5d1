/// Settings, read once at start, and secrets, which do not print their value.
@NullMarked
package dev.vivavoce.runtime.config;

import org.jspecify.annotations.NullMarked;
