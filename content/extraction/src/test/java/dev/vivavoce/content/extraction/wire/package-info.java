@NullMarked
package dev.vivavoce.content.extraction.wire;

import org.jspecify.annotations.NullMarked;
