@NullMarked
package dev.vivavoce.identity.guest;

import org.jspecify.annotations.NullMarked;
