/// The process that reads: it gets one file, writes frames to its standard output, and ends.
@NullMarked
package dev.vivavoce.content.extraction.child;

import org.jspecify.annotations.NullMarked;
