@NullMarked
package dev.vivavoce.rating.talk;

import org.jspecify.annotations.NullMarked;
