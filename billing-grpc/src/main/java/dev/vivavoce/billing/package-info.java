/// The billing service: what a user's plan entitles to, and how much of it is used.
@NullMarked
package dev.vivavoce.billing;

import org.jspecify.annotations.NullMarked;
