/// Optimisation and progress, shared by both trainers.
@NullMarked
package dev.vivavoce.training.learning;

import org.jspecify.annotations.NullMarked;
