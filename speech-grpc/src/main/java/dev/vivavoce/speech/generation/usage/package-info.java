/// What generated audio has used of the plans of the people who asked for it.
@NullMarked
package dev.vivavoce.speech.generation.usage;

import org.jspecify.annotations.NullMarked;
