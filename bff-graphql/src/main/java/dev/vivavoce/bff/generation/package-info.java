/// The viewer's generated audio: texts that a voice speaks, stored as files.
@NullMarked
package dev.vivavoce.bff.generation;

import org.jspecify.annotations.NullMarked;
