/// Fits when a turn is over.
@NullMarked
package dev.vivavoce.training.turn;

import org.jspecify.annotations.NullMarked;
