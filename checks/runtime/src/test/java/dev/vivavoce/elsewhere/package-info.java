@NullMarked
package dev.vivavoce.elsewhere;

import org.jspecify.annotations.NullMarked;
