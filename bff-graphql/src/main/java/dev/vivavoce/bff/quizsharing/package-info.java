/// Quizzes that are shared by link inside a team.
@NullMarked
package dev.vivavoce.bff.quizsharing;

import org.jspecify.annotations.NullMarked;
