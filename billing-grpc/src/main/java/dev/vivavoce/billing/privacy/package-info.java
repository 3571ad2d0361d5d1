/// What this service stores of people.
@NullMarked
package dev.vivavoce.billing.privacy;

import org.jspecify.annotations.NullMarked;
