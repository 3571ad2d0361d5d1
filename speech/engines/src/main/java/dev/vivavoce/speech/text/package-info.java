/// Texts as they are spoken: numbers, spellings, and matching of two texts word by word.
@NullMarked
package dev.vivavoce.speech.text;

import org.jspecify.annotations.NullMarked;
