/// Attempts: the history of finished speaking sessions, and its statistics.
@NullMarked
package dev.vivavoce.assessment.attempt;

import org.jspecify.annotations.NullMarked;
