/// Limits that count in Redis, for all replicas of a service together.
@NullMarked
package dev.vivavoce.runtime.redis;

import org.jspecify.annotations.NullMarked;
