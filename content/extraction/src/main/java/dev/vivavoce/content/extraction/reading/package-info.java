/// Reads a document in a process of its own, so that a hostile file ends that process and nothing else.
@NullMarked
package dev.vivavoce.content.extraction.reading;

import org.jspecify.annotations.NullMarked;
