/// Quizzes that are shared by link inside a team, and the copies of them.
@NullMarked
package dev.vivavoce.assessment.quiz.sharing;

import org.jspecify.annotations.NullMarked;
