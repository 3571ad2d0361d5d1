@NullMarked
package dev.vivavoce.assessment.quiz.generation;

import org.jspecify.annotations.NullMarked;
