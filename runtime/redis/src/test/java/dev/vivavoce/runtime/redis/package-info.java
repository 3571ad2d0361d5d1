@NullMarked
package dev.vivavoce.runtime.redis;

import org.jspecify.annotations.NullMarked;
