@NullMarked
package dev.vivavoce.identity.registration;

import org.jspecify.annotations.NullMarked;
