/// The files of sounds, and how they go.
@NullMarked
package dev.vivavoce.speech.generation.file;

import org.jspecify.annotations.NullMarked;
