@NullMarked
package dev.vivavoce.bench.quality;

import org.jspecify.annotations.NullMarked;
