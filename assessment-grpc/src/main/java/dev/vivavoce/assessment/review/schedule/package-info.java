/// When a card comes again: FSRS-6, its steps, and the learner's day. Pure functions.
@NullMarked
package dev.vivavoce.assessment.review.schedule;

import org.jspecify.annotations.NullMarked;
