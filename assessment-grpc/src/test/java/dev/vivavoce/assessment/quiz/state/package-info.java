@NullMarked
package dev.vivavoce.assessment.quiz.state;

import org.jspecify.annotations.NullMarked;
