@NullMarked
package dev.vivavoce.content.extraction.document;

import org.jspecify.annotations.NullMarked;
