/// Review by spaced repetition.
@NullMarked
package dev.vivavoce.bff.review;

import org.jspecify.annotations.NullMarked;
