@NullMarked
package dev.vivavoce.billing.grant;

import org.jspecify.annotations.NullMarked;
