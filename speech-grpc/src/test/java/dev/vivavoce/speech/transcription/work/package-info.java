@NullMarked
package dev.vivavoce.speech.transcription.work;

import org.jspecify.annotations.NullMarked;
