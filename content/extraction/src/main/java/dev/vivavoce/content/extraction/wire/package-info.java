/// What the process that reads sends to the one that asked, in frames of bounded length.
@NullMarked
package dev.vivavoce.content.extraction.wire;

import org.jspecify.annotations.NullMarked;
