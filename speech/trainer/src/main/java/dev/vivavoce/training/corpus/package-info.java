/// The recordings that both trainers learn from.
@NullMarked
package dev.vivavoce.training.corpus;

import org.jspecify.annotations.NullMarked;
