/// Many live sessions at once: how long everything takes, and whether everything arrives.
@NullMarked
package dev.vivavoce.bench.live;

import org.jspecify.annotations.NullMarked;
