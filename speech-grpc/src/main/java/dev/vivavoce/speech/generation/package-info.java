/// Texts that a voice speaks, stored as files.
@NullMarked
package dev.vivavoce.speech.generation;

import org.jspecify.annotations.NullMarked;
