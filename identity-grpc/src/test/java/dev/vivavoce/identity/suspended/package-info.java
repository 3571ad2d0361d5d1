@NullMarked
package dev.vivavoce.identity.suspended;

import org.jspecify.annotations.NullMarked;
