/// Samples: files in and out, one rate for all engines, and what is wrong with a recording. Inside the
/// engines audio is mono, 16 kHz, floats from −1 to 1.
@NullMarked
package dev.vivavoce.speech.audio;

import org.jspecify.annotations.NullMarked;
