/// A real PostgreSQL, a real server and real tokens for tests.
@NullMarked
package dev.vivavoce.runtimetest;

import org.jspecify.annotations.NullMarked;
