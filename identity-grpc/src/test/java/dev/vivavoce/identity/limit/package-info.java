@NullMarked
package dev.vivavoce.identity.limit;

import org.jspecify.annotations.NullMarked;
