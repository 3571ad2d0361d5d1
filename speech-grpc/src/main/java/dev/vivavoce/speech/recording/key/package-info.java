/// The keys that encrypt kept recordings: one for each person, under the keys of the deployment.
@NullMarked
package dev.vivavoce.speech.recording.key;

import org.jspecify.annotations.NullMarked;
