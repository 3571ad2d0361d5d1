/// Who finds the words of recorded files: engines by language, in their order.
@NullMarked
package dev.vivavoce.speech.transcription.engine;

import org.jspecify.annotations.NullMarked;
