@NullMarked
package dev.vivavoce.identity.signing;

import org.jspecify.annotations.NullMarked;
