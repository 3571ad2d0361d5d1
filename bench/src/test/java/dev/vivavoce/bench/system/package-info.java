/// The whole platform as its users meet it: one JVM, real PostgreSQL, real speech.
@NullMarked
package dev.vivavoce.bench.system;

import org.jspecify.annotations.NullMarked;
