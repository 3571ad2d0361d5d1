@NullMarked
package dev.vivavoce.rating.fluency;

import org.jspecify.annotations.NullMarked;
