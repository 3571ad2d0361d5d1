/// The text: parts, words, and files of it.
@NullMarked
package dev.vivavoce.speech.transcription.transcript;

import org.jspecify.annotations.NullMarked;
