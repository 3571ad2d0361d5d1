@NullMarked
package dev.vivavoce.rating.rubric;

import org.jspecify.annotations.NullMarked;
