/// Speech to text behind one interface.
@NullMarked
package dev.vivavoce.speech.recognition;

import org.jspecify.annotations.NullMarked;
