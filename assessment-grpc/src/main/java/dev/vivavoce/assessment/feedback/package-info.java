/// Two sentences on the result of an attempt, by a language model.
@NullMarked
package dev.vivavoce.assessment.feedback;

import org.jspecify.annotations.NullMarked;
