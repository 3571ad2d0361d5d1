@NullMarked
package dev.vivavoce.identity.invitation;

import org.jspecify.annotations.NullMarked;
