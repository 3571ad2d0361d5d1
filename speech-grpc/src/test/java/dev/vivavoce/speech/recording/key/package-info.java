@NullMarked
package dev.vivavoce.speech.recording.key;

import org.jspecify.annotations.NullMarked;
