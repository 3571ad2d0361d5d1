/// Feedback on results, in sentences.
@NullMarked
package dev.vivavoce.bff.feedback;

import org.jspecify.annotations.NullMarked;
