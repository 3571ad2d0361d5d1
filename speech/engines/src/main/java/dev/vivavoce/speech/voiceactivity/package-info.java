/// Telling speech from everything else, and cutting it into utterances.
@NullMarked
package dev.vivavoce.speech.voiceactivity;

import org.jspecify.annotations.NullMarked;
