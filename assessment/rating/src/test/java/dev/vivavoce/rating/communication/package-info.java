@NullMarked
package dev.vivavoce.rating.communication;

import org.jspecify.annotations.NullMarked;
