/// The files of sounds, and how they are deleted.
@NullMarked
package dev.vivavoce.speech.generation.file;

import org.jspecify.annotations.NullMarked;
