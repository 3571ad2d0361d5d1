/// Processes that work on files of strangers: what they may use, where they write, and the JVM that they are.
@NullMarked
package dev.vivavoce.runtime.confinement;

import org.jspecify.annotations.NullMarked;
