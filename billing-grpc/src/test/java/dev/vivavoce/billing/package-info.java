@NullMarked
package dev.vivavoce.billing;

import org.jspecify.annotations.NullMarked;
