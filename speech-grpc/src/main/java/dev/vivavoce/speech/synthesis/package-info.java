/// Speaking: voices behind one interface.
@NullMarked
package dev.vivavoce.speech.synthesis;

import org.jspecify.annotations.NullMarked;
