@NullMarked
package dev.vivavoce.assessment.quiz.sharing;

import org.jspecify.annotations.NullMarked;
