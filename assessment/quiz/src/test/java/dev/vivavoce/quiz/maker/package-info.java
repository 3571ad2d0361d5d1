@NullMarked
package dev.vivavoce.quiz.maker;

import org.jspecify.annotations.NullMarked;
