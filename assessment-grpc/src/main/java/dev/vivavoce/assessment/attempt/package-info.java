/// Attempts: the history of finished speaking sessions, and what it sums up to.
@NullMarked
package dev.vivavoce.assessment.attempt;

import org.jspecify.annotations.NullMarked;
