/// Optimisation, regression and progress.
@NullMarked
package dev.vivavoce.training.learning;

import org.jspecify.annotations.NullMarked;
