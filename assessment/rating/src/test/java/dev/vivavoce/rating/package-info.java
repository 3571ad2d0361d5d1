@NullMarked
package dev.vivavoce.rating;

import org.jspecify.annotations.NullMarked;
