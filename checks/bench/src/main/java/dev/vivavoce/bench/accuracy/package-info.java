/// How well speech is heard and scored, over a folder of recordings.
@NullMarked
package dev.vivavoce.bench.accuracy;

import org.jspecify.annotations.NullMarked;
