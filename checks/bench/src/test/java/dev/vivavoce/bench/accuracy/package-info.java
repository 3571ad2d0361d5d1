@NullMarked
package dev.vivavoce.bench.accuracy;

import org.jspecify.annotations.NullMarked;
