/// The work on sounds.
@NullMarked
package dev.vivavoce.speech.generation.work;

import org.jspecify.annotations.NullMarked;
