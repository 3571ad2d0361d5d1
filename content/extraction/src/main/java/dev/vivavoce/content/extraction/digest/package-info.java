/// What is central in a text, and the terms that it defines: sentences and words of the text itself.
@NullMarked
package dev.vivavoce.content.extraction.digest;

import org.jspecify.annotations.NullMarked;
