/// Generated audio and its sounds, how far they are, and who is told.
@NullMarked
package dev.vivavoce.speech.generation.state;

import org.jspecify.annotations.NullMarked;
