/// What a document is made of when it has been read, and why one cannot be read.
@NullMarked
package dev.vivavoce.content.extraction.document;

import org.jspecify.annotations.NullMarked;
