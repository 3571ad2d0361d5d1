/// Recordings that were made without a line, submitted whole with their tasks.
@NullMarked
package dev.vivavoce.speech.submission;

import org.jspecify.annotations.NullMarked;
