/// Transcriptions as they are stored, and the steps that they take.
@NullMarked
package dev.vivavoce.speech.transcription.state;

import org.jspecify.annotations.NullMarked;
