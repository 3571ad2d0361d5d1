@NullMarked
package dev.vivavoce.speech.recognizer;

import org.jspecify.annotations.NullMarked;
