/// Tests of the choice of engines for recorded files.
@NullMarked
package dev.vivavoce.speech.transcription.engine;

import org.jspecify.annotations.NullMarked;
