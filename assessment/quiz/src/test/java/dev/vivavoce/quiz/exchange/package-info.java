@NullMarked
package dev.vivavoce.quiz.exchange;

import org.jspecify.annotations.NullMarked;
