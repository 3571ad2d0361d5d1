/// Ratings of talks: what they would be given by a rubric, and why.
@NullMarked
package dev.vivavoce.assessment.rating;

import org.jspecify.annotations.NullMarked;
