@NullMarked
package dev.vivavoce.bench.demo;

import org.jspecify.annotations.NullMarked;
