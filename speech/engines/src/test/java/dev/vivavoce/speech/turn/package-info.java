@NullMarked
package dev.vivavoce.speech.turn;

import org.jspecify.annotations.NullMarked;
