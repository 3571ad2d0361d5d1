/// How recorded files arrive and go.
@NullMarked
package dev.vivavoce.speech.transcription.upload;

import org.jspecify.annotations.NullMarked;
