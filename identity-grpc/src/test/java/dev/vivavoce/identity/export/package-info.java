@NullMarked
package dev.vivavoce.identity.export;

import org.jspecify.annotations.NullMarked;
