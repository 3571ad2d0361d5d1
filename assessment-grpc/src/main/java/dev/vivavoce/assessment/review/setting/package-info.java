/// How learners review.
@NullMarked
package dev.vivavoce.assessment.review.setting;

import org.jspecify.annotations.NullMarked;
