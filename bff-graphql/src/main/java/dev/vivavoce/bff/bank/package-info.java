/// The bank of questions: writing, review, files, and what quizzes can be made of.
@NullMarked
package dev.vivavoce.bff.bank;

import org.jspecify.annotations.NullMarked;
