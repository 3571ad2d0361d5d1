@NullMarked
package dev.vivavoce.assessment.review.voice;

import org.jspecify.annotations.NullMarked;
