/// What quiz is wanted.
@NullMarked
package dev.vivavoce.assessment.quiz.order;

import org.jspecify.annotations.NullMarked;
