@NullMarked
package dev.vivavoce.local.backup;

import org.jspecify.annotations.NullMarked;
