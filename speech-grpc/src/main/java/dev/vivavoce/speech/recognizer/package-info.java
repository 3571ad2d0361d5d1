/// Engines that recognise live speech in languages which the platform's own recogniser does not know.
@NullMarked
package dev.vivavoce.speech.recognizer;

import org.jspecify.annotations.NullMarked;
