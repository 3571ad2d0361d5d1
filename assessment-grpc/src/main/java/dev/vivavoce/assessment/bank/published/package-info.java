/// What learners get of the question bank.
@NullMarked
package dev.vivavoce.assessment.bank.published;

import org.jspecify.annotations.NullMarked;
