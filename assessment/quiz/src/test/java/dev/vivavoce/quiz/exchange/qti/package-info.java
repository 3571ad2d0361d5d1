@NullMarked
package dev.vivavoce.quiz.exchange.qti;

import org.jspecify.annotations.NullMarked;
