@NullMarked
package dev.vivavoce.assessment.quiz.appeal;

import org.jspecify.annotations.NullMarked;
