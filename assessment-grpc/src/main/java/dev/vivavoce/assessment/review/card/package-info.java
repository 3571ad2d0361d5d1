/// The cards that learners review.
@NullMarked
package dev.vivavoce.assessment.review.card;

import org.jspecify.annotations.NullMarked;
