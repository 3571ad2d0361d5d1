/// Finding words and phones in audio: lexicon, phone network, forced alignment.
@NullMarked
package dev.vivavoce.speech.pronunciation.alignment;

import org.jspecify.annotations.NullMarked;
