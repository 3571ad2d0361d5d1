/// When a speaker has said what they wanted to say: turns, a layer above utterances that never moves their cuts.
@NullMarked
package dev.vivavoce.speech.turn;

import org.jspecify.annotations.NullMarked;
