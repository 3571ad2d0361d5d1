/// The text of recorded files.
@NullMarked
package dev.vivavoce.speech.transcription;

import org.jspecify.annotations.NullMarked;
