@NullMarked
package dev.vivavoce.content.extraction.passage;

import org.jspecify.annotations.NullMarked;
