/// The bank of questions that authors write and review, and quizzes are made of.
@NullMarked
package dev.vivavoce.assessment.bank;

import org.jspecify.annotations.NullMarked;
