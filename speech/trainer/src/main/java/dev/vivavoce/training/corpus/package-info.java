/// The recordings that are learned from.
@NullMarked
package dev.vivavoce.training.corpus;

import org.jspecify.annotations.NullMarked;
