@NullMarked
package dev.vivavoce.content.extraction.reading;

import org.jspecify.annotations.NullMarked;
