/// Quizzes made from a text: questions, their checks, marks, exchange and analysis.
@NullMarked
package dev.vivavoce.quiz;

import org.jspecify.annotations.NullMarked;
