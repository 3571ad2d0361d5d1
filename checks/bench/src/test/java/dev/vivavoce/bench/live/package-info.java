@NullMarked
package dev.vivavoce.bench.live;

import org.jspecify.annotations.NullMarked;
