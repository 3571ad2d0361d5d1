/// Samples: reading files, resampling, quality of a recording.
@NullMarked
package dev.vivavoce.speech.audio;

import org.jspecify.annotations.NullMarked;
