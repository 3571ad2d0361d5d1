/// Kept recordings: the learner's own audio, with consent, encrypted, for a limited time.
@NullMarked
package dev.vivavoce.speech.recording;

import org.jspecify.annotations.NullMarked;
