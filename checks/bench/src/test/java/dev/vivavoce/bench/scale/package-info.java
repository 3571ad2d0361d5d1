/// The simulation against queueing theory, against its own rules, and against what was measured.
@NullMarked
package dev.vivavoce.bench.scale;

import org.jspecify.annotations.NullMarked;
