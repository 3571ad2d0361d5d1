/// The speed of the machine, to compare figures of different machines or hours.
@NullMarked
package dev.vivavoce.bench.calibration;

import org.jspecify.annotations.NullMarked;
