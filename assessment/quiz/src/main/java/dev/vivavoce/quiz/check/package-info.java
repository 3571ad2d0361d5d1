/// A second look at a question, before a learner sees it.
@NullMarked
package dev.vivavoce.quiz.check;

import org.jspecify.annotations.NullMarked;
