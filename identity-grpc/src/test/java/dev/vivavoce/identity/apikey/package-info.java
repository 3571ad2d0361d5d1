@NullMarked
package dev.vivavoce.identity.apikey;

import org.jspecify.annotations.NullMarked;
