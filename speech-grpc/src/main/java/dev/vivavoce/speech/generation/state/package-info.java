/// Generated audio and its sounds, their progress, and its watchers.
@NullMarked
package dev.vivavoce.speech.generation.state;

import org.jspecify.annotations.NullMarked;
