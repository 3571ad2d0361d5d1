/// Quizzes of the viewer's own material.
@NullMarked
package dev.vivavoce.bff.quiz;

import org.jspecify.annotations.NullMarked;
