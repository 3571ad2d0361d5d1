@NullMarked
package dev.vivavoce.speech.recognition.moonshine;

import org.jspecify.annotations.NullMarked;
