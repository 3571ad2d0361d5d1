@NullMarked
package dev.vivavoce.training.turn;

import org.jspecify.annotations.NullMarked;
