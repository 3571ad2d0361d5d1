@NullMarked
package dev.vivavoce.training.corpus;

import org.jspecify.annotations.NullMarked;
