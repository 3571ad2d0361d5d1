/// The endpoint of plans and entitlements.
@NullMarked
package dev.vivavoce.billing.entitlement;

import org.jspecify.annotations.NullMarked;
