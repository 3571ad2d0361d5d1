/// Where speech is: the cut of a stream into utterances, the same live and afterwards.
@NullMarked
package dev.vivavoce.speech.voiceactivity;

import org.jspecify.annotations.NullMarked;
