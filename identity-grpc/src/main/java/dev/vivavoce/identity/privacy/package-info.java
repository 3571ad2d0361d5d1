/// What this service stores of people.
@NullMarked
package dev.vivavoce.identity.privacy;

import org.jspecify.annotations.NullMarked;
