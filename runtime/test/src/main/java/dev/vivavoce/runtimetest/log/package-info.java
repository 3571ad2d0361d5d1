/// What a process logs, for tests.
@NullMarked
package dev.vivavoce.runtimetest.log;

import org.jspecify.annotations.NullMarked;
