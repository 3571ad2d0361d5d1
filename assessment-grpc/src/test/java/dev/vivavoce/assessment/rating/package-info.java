@NullMarked
package dev.vivavoce.assessment.rating;

import org.jspecify.annotations.NullMarked;
