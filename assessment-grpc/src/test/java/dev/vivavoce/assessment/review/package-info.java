@NullMarked
package dev.vivavoce.assessment.review;

import org.jspecify.annotations.NullMarked;
