/// Who speaks when in a recording: an estimate by the sound of the voices.
@NullMarked
package dev.vivavoce.speech.speakers;

import org.jspecify.annotations.NullMarked;
