/// Questions of quizzes, their keys, and what is answered.
@NullMarked
package dev.vivavoce.assessment.quiz.question;

import org.jspecify.annotations.NullMarked;
