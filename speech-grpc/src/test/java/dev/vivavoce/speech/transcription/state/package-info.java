@NullMarked
package dev.vivavoce.speech.transcription.state;

import org.jspecify.annotations.NullMarked;
