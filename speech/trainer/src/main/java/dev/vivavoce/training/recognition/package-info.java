/// Tunes the recogniser to learners.
@NullMarked
package dev.vivavoce.training.recognition;

import org.jspecify.annotations.NullMarked;
