@NullMarked
package dev.vivavoce.rating.agreement;

import org.jspecify.annotations.NullMarked;
