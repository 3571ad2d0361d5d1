@NullMarked
package dev.vivavoce.bench.client;

import org.jspecify.annotations.NullMarked;
