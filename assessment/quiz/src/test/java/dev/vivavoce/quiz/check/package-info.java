@NullMarked
package dev.vivavoce.quiz.check;

import org.jspecify.annotations.NullMarked;
