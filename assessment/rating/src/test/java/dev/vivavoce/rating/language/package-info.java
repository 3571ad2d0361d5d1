@NullMarked
package dev.vivavoce.rating.language;

import org.jspecify.annotations.NullMarked;
