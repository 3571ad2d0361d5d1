/// What was said: recognisers, text while it is still being spoken, and one way to write it for comparing.
@NullMarked
package dev.vivavoce.speech.recognition;

import org.jspecify.annotations.NullMarked;
