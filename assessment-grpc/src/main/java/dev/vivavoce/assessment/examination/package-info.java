/// Talks that learners have given to examiners: the queue, the ratings, and what they come to.
@NullMarked
package dev.vivavoce.assessment.examination;

import org.jspecify.annotations.NullMarked;
