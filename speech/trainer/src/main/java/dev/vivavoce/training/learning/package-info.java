/// How networks learn: steps down a gradient, and how far they have come.
@NullMarked
package dev.vivavoce.training.learning;

import org.jspecify.annotations.NullMarked;
