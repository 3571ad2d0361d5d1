/// Who speaks the texts of generated audio: engines by language, in their order.
@NullMarked
package dev.vivavoce.speech.generation.voice;

import org.jspecify.annotations.NullMarked;
