/// The plans: versioned files that name each plan's features and amounts.
@NullMarked
package dev.vivavoce.billing.plan;

import org.jspecify.annotations.NullMarked;
