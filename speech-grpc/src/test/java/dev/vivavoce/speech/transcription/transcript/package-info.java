@NullMarked
package dev.vivavoce.speech.transcription.transcript;

import org.jspecify.annotations.NullMarked;
