/// Sentences to read aloud, from a language model or a built-in set.
@NullMarked
package dev.vivavoce.content.sentence;

import org.jspecify.annotations.NullMarked;
