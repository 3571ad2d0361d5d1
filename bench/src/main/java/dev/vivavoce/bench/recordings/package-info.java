/// Folders of recorded speech with what was said and what experts thought of it.
@NullMarked
package dev.vivavoce.bench.recordings;

import org.jspecify.annotations.NullMarked;
