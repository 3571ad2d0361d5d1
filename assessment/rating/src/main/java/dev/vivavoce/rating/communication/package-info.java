/// What the learner does with words: openings, empathy, checks, structure.
@NullMarked
package dev.vivavoce.rating.communication;

import org.jspecify.annotations.NullMarked;
