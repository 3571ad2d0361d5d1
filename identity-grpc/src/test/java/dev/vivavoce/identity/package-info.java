@NullMarked
package dev.vivavoce.identity;

import org.jspecify.annotations.NullMarked;
