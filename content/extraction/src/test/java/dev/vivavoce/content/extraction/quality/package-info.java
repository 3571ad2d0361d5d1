/// How well passages are found: ten documents, each with six questions.
@NullMarked
package dev.vivavoce.content.extraction.quality;

import org.jspecify.annotations.NullMarked;
