@NullMarked
package dev.vivavoce.speech.audio;

import org.jspecify.annotations.NullMarked;
