@NullMarked
package dev.vivavoce.content.generation;

import org.jspecify.annotations.NullMarked;
