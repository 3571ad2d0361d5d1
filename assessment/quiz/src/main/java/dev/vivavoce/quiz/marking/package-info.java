/// Marks answers.
@NullMarked
package dev.vivavoce.quiz.marking;

import org.jspecify.annotations.NullMarked;
