/// A stand-in of Stripe's HTTP API, for tests and for a platform without keys.
@NullMarked
package dev.vivavoce.stripe;

import org.jspecify.annotations.NullMarked;
