/// What people use beyond the plan that they pay for, and its reports to the payment provider's meters.
@NullMarked
package dev.vivavoce.billing.meter;

import org.jspecify.annotations.NullMarked;
