@NullMarked
package dev.vivavoce.rating.band;

import org.jspecify.annotations.NullMarked;
