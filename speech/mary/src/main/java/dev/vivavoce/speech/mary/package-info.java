/// The embedded voice, on MaryTTS: text to samples and times, and pronunciations of unknown words.
@NullMarked
package dev.vivavoce.speech.mary;

import org.jspecify.annotations.NullMarked;
