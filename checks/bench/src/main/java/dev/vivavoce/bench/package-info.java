/// The benches: programs that use the whole platform as its users do, and measure it.
@NullMarked
package dev.vivavoce.bench;

import org.jspecify.annotations.NullMarked;
