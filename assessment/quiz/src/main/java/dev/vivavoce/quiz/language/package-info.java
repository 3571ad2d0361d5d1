/// English sentences, words and numbers, as far as making questions needs them.
@NullMarked
package dev.vivavoce.quiz.language;

import org.jspecify.annotations.NullMarked;
