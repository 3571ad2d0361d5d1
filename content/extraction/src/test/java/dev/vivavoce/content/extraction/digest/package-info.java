@NullMarked
package dev.vivavoce.content.extraction.digest;

import org.jspecify.annotations.NullMarked;
