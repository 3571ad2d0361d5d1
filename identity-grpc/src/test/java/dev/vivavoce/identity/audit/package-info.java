@NullMarked
package dev.vivavoce.identity.audit;

import org.jspecify.annotations.NullMarked;
