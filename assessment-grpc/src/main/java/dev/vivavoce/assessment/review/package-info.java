/// Review by spaced repetition: the queue, ratings, and what learners do with their cards.
@NullMarked
package dev.vivavoce.assessment.review;

import org.jspecify.annotations.NullMarked;
