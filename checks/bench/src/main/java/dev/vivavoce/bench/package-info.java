/// Three programs that use the whole platform as its users do: a demonstration and two measurements.
@NullMarked
package dev.vivavoce.bench;

import org.jspecify.annotations.NullMarked;
