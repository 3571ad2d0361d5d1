/// Ratings that are proposed because a card was said aloud.
@NullMarked
package dev.vivavoce.assessment.review.voice;

import org.jspecify.annotations.NullMarked;
