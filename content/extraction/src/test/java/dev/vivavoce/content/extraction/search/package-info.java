@NullMarked
package dev.vivavoce.content.extraction.search;

import org.jspecify.annotations.NullMarked;
