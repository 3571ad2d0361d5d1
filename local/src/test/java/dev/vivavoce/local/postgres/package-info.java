@NullMarked
package dev.vivavoce.local.postgres;

import org.jspecify.annotations.NullMarked;
