@NullMarked
package dev.vivavoce.assessment.quiz.taking;

import org.jspecify.annotations.NullMarked;
