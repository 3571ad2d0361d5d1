/// Questions made of written texts, and rules that judge them.
@NullMarked
package dev.vivavoce.bench.quality;

import org.jspecify.annotations.NullMarked;
