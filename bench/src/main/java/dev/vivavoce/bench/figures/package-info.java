/// What measurements are made of: word errors, separation, correlation, intervals, quantiles.
@NullMarked
package dev.vivavoce.bench.figures;

import org.jspecify.annotations.NullMarked;
