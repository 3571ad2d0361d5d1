@NullMarked
package dev.vivavoce.bench.figures;

import org.jspecify.annotations.NullMarked;
