/// Hostile clients, and what they leave behind.
@NullMarked
package dev.vivavoce.bench.hostile;

import org.jspecify.annotations.NullMarked;
