/// How it was said: words and phones found in the audio, scored, and put together to a result.
@NullMarked
package dev.vivavoce.speech.pronunciation;

import org.jspecify.annotations.NullMarked;
