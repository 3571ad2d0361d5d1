@NullMarked
package dev.vivavoce.assessment.review.practice;

import org.jspecify.annotations.NullMarked;
