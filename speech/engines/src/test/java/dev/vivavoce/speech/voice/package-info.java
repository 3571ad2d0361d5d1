@NullMarked
package dev.vivavoce.speech.voice;

import org.jspecify.annotations.NullMarked;
