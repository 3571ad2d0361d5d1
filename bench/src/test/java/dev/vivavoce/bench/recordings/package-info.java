@NullMarked
package dev.vivavoce.bench.recordings;

import org.jspecify.annotations.NullMarked;
