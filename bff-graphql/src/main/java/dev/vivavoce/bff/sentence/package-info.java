/// Sentences to read aloud.
@NullMarked
package dev.vivavoce.bff.sentence;

import org.jspecify.annotations.NullMarked;
