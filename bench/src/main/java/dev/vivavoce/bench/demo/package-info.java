/// What the demonstration shows, and where its speech comes from.
@NullMarked
package dev.vivavoce.bench.demo;

import org.jspecify.annotations.NullMarked;
