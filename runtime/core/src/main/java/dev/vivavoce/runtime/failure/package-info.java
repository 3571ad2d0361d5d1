/// Typed failures and their form on the wire.
@NullMarked
package dev.vivavoce.runtime.failure;

import org.jspecify.annotations.NullMarked;
