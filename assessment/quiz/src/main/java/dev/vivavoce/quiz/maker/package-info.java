/// Makes questions of a text without a language model.
@NullMarked
package dev.vivavoce.quiz.maker;

import org.jspecify.annotations.NullMarked;
