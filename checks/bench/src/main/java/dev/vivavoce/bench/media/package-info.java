/// `./vivavoce bench media`: long recordings, encoded and decoded.
@NullMarked
package dev.vivavoce.bench.media;

import org.jspecify.annotations.NullMarked;
