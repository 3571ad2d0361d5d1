/// A voice of our own, on MaryTTS: text in, samples and times out, and a guess at how an unknown word is said.
@NullMarked
package dev.vivavoce.speech.mary;

import org.jspecify.annotations.NullMarked;
