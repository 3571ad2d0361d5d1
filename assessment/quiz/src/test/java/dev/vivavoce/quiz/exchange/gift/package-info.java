@NullMarked
package dev.vivavoce.quiz.exchange.gift;

import org.jspecify.annotations.NullMarked;
