/// Texts as they are spoken: numbers, spellings, and word-by-word comparison.
@NullMarked
package dev.vivavoce.speech.text;

import org.jspecify.annotations.NullMarked;
