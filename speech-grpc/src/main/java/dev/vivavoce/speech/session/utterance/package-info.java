/// Recognising and scoring the utterances of one stream.
@NullMarked
package dev.vivavoce.speech.session.utterance;

import org.jspecify.annotations.NullMarked;
