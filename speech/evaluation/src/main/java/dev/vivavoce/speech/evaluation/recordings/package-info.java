/// Folders of recorded speech with their texts and experts' scores.
@NullMarked
package dev.vivavoce.speech.evaluation.recordings;

import org.jspecify.annotations.NullMarked;
