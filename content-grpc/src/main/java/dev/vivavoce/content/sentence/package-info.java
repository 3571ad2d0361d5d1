/// Sentences to read aloud, from a built-in set.
@NullMarked
package dev.vivavoce.content.sentence;

import org.jspecify.annotations.NullMarked;
