/// What this service stores of people.
@NullMarked
package dev.vivavoce.speech.privacy;

import org.jspecify.annotations.NullMarked;
