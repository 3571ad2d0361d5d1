@NullMarked
package dev.vivavoce.assessment.quiz;

import org.jspecify.annotations.NullMarked;
