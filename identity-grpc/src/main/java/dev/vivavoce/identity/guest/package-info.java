/// Guests: people who use the platform for a day before they register.
@NullMarked
package dev.vivavoce.identity.guest;

import org.jspecify.annotations.NullMarked;
