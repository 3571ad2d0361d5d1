/// What this service stores of people.
@NullMarked
package dev.vivavoce.content.privacy;

import org.jspecify.annotations.NullMarked;
