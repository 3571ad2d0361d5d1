/// Samples: mixed, resampled, and out of WAVE files.
@NullMarked
package dev.vivavoce.speech.media.sound;

import org.jspecify.annotations.NullMarked;
