@NullMarked
package dev.vivavoce.quiz.language;

import org.jspecify.annotations.NullMarked;
