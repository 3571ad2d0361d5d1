@NullMarked
package dev.vivavoce.content.extraction.claim;

import org.jspecify.annotations.NullMarked;
