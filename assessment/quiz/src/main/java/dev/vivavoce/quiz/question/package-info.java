/// What a quiz is made of: its source, its questions and their keys.
@NullMarked
package dev.vivavoce.quiz.question;

import org.jspecify.annotations.NullMarked;
