/// 1EdTech's QTI 3.
@NullMarked
package dev.vivavoce.quiz.exchange.qti;

import org.jspecify.annotations.NullMarked;
