/// Accuracy of recognition and scoring over a folder of recordings.
@NullMarked
package dev.vivavoce.bench.accuracy;

import org.jspecify.annotations.NullMarked;
