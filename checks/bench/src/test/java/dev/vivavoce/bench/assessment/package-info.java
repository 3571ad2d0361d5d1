@NullMarked
package dev.vivavoce.bench.assessment;

import org.jspecify.annotations.NullMarked;
