/// Quizzes made from a learner's own material.
@NullMarked
package dev.vivavoce.assessment.quiz;

import org.jspecify.annotations.NullMarked;
