@NullMarked
package dev.vivavoce.assessment.review.schedule;

import org.jspecify.annotations.NullMarked;
