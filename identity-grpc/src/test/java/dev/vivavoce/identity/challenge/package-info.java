@NullMarked
package dev.vivavoce.identity.challenge;

import org.jspecify.annotations.NullMarked;
