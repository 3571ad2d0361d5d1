/// What answers say about questions.
@NullMarked
package dev.vivavoce.quiz.analysis;

import org.jspecify.annotations.NullMarked;
