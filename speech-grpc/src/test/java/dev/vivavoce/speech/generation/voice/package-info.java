/// Tests of the choice of engines.
@NullMarked
package dev.vivavoce.speech.generation.voice;

import org.jspecify.annotations.NullMarked;
