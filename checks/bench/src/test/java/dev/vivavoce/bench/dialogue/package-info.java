@NullMarked
package dev.vivavoce.bench.dialogue;

import org.jspecify.annotations.NullMarked;
