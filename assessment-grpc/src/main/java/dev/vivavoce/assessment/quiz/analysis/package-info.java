/// What answers say about the questions of a quiz.
@NullMarked
package dev.vivavoce.assessment.quiz.analysis;

import org.jspecify.annotations.NullMarked;
