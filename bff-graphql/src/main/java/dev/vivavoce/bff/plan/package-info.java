/// Plans and entitlements.
@NullMarked
package dev.vivavoce.bff.plan;

import org.jspecify.annotations.NullMarked;
