/// Feedback by the recognised text alone, in languages whose sounds nothing here scores.
@NullMarked
package dev.vivavoce.speech.textfeedback;

import org.jspecify.annotations.NullMarked;
