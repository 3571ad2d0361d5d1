/// What one machine carries, extrapolated from measured figures by a simulation, and how many a fleet needs.
@NullMarked
package dev.vivavoce.bench.scale;

import org.jspecify.annotations.NullMarked;
