/// Speech from text behind one interface.
@NullMarked
package dev.vivavoce.speech.voice;

import org.jspecify.annotations.NullMarked;
