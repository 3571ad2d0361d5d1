@NullMarked
package dev.vivavoce.identity.factor;

import org.jspecify.annotations.NullMarked;
