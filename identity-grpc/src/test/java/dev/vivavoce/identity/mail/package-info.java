@NullMarked
package dev.vivavoce.identity.mail;

import org.jspecify.annotations.NullMarked;
