/// Scores of phones, words, utterances and whole performances.
@NullMarked
package dev.vivavoce.speech.pronunciation.scoring;

import org.jspecify.annotations.NullMarked;
