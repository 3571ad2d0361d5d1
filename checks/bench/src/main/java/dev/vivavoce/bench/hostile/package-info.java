/// Hostile clients, and the resources that they leave.
@NullMarked
package dev.vivavoce.bench.hostile;

import org.jspecify.annotations.NullMarked;
