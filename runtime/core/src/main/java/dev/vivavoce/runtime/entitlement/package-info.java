/// What a person's plan gives, for every service that does paid work: asked of billing, kept for a short time, and
/// forgotten when the plan changes.
@NullMarked
package dev.vivavoce.runtime.entitlement;

import org.jspecify.annotations.NullMarked;
