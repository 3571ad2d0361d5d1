/// Questions of quizzes that a language model writes, and a second call of it answers without the key.
@NullMarked
package dev.vivavoce.assessment.quiz.writing;

import org.jspecify.annotations.NullMarked;
