/// Sign-ins that wait for the second factor.
@NullMarked
package dev.vivavoce.identity.challenge;

import org.jspecify.annotations.NullMarked;
