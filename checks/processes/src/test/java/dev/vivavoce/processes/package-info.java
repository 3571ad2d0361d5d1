/// The whole platform under test.
@NullMarked
package dev.vivavoce.processes;

import org.jspecify.annotations.NullMarked;
