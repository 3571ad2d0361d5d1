/// Question banks as files: GIFT and QTI 3.
@NullMarked
package dev.vivavoce.quiz.exchange;

import org.jspecify.annotations.NullMarked;
